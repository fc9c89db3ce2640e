#!/usr/bin/env bash
# Makes the packages and uses them as a stranger would, in folders of its own: the command is installed and answers a query,
# and the program that the library's README shows is built against the package and run. Nothing of this machine's packages,
# tools or indexes is touched. About a minute. Needs bash, unzip and the .NET SDK.
#
#   tests/package.sh [FOLDER]     FOLDER keeps the packages; without it they go with everything else
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 NO_COLOR=1 MSBUILDDISABLENODEREUSE=1
repository=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
packages=${1:-$work/packages}
mkdir -p "$packages"
packages=$(cd "$packages" && pwd)
export XDG_CACHE_HOME="$work/cache" XDG_DATA_HOME="$work/data"

fail() { echo "FAILED: $1"; exit 1; }
step() { echo "== $1"; }

step "packages"
dotnet pack NewsSearch.sln -c Release -o "$packages" -v q
made=$(cd "$packages" && ls -1 | sed -E 's/\.[0-9]+\.[0-9]+\.[0-9]+[^/]*\.(s?nupkg)$/ \1/' | sort -u)
expected=$(printf '%s\n' "NewsSearch nupkg" "NewsSearch snupkg" "NewsSearch.Cli nupkg" \
  "NewsSearch.Cli.any nupkg" "NewsSearch.Cli.any snupkg" "NewsSearch.Cli.linux-x64 nupkg" "NewsSearch.Cli.linux-x64 snupkg" | sort)
[ "$made" = "$expected" ] || fail "other packages than expected: $made"
version=$(cd "$packages" && ls -1 NewsSearch.Cli.any.*.snupkg | sed -E 's/^NewsSearch\.Cli\.any\.(.*)\.snupkg$/\1/')

step "what is in them, version $version"
holds() {
  local package="$packages/$1" names
  names=$(unzip -Z1 "$package")
  shift
  for name in "$@"; do
    grep -qxF "$name" <<<"$names" || fail "$(basename "$package") lacks $name"
  done
}
holds "NewsSearch.$version.nupkg" LICENSE NOTICE README.md lib/net10.0/NewsSearch.dll lib/net10.0/NewsSearch.xml
holds "NewsSearch.$version.snupkg" lib/net10.0/NewsSearch.pdb
holds "NewsSearch.Cli.$version.nupkg" LICENSE NOTICE README.md
for machine in any linux-x64; do
  holds "NewsSearch.Cli.$machine.$version.nupkg" LICENSE NOTICE README.md "tools/net10.0/$machine/NewsSearch.Cli.dll" "tools/net10.0/$machine/DotnetToolSettings.xml"
  holds "NewsSearch.Cli.$machine.$version.snupkg" "tools/net10.0/$machine/NewsSearch.Cli.pdb" "tools/net10.0/$machine/NewsSearch.pdb"
done
for file in "$packages"/*; do
  mkdir "$work/unpacked"
  unzip -q "$file" -d "$work/unpacked"
  if grep -rlF "$repository" "$work/unpacked"; then fail "$(basename "$file") names a folder of this machine"; fi
  rm -rf "$work/unpacked"
done

step "the command, installed from the folder"
dotnet tool install NewsSearch.Cli --tool-path "$work/tools" --add-source "$packages" --version "$version"
"$work/tools/newssearch" --version
"$work/tools/newssearch" search "Kuril peace treaty" --in corpus --top 3 >"$work/hits.txt"
cat "$work/hits.txt"
grep -qi 'kuril' "$work/hits.txt" || fail "the installed command does not answer its query"

# The fallback folder saves fetching what is here already; the package under test is in neither.
step "the library, in a program of its own"
program="$work/program"
mkdir "$program"
cat >"$program/Program.csproj" <<EOF
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <Nullable>enable</Nullable>
    <RestorePackagesPath>$program/packages</RestorePackagesPath>
    <RestoreFallbackFolders>${NUGET_PACKAGES:-$HOME/.nuget/packages}</RestoreFallbackFolders>
    <RestoreAdditionalProjectSources>$packages</RestoreAdditionalProjectSources>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="NewsSearch" Version="[$version]" />
  </ItemGroup>
</Project>
EOF
sed -n '/^```csharp$/,/^```$/p' src/NewsSearch/README.md | grep -v '^```' >"$program/Program.cs"
(cd "$program" && dotnet run) | tee "$work/program.txt"
for line in "Trade treaty signed: " "Kuril talks: " "Petrov spoke of it in: Kuril talks"; do
  grep -q "^$line" "$work/program.txt" || fail "the program did not print '$line'"
done
[ "$(wc -l <"$work/program.txt")" -eq 3 ] || fail "the program printed more than it should"
echo "packages are good"
