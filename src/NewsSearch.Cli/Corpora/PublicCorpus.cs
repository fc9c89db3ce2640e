using System.Text.Json;

namespace NewsSearch.Cli.Corpora;

/// <summary>A collection of stories that can be had elsewhere.</summary>
/// <param name="Name">What it is asked for by.</param>
/// <param name="Title">What it is.</param>
/// <param name="Provenance">Who wrote the stories, and who made a collection of them.</param>
/// <param name="Licence">What may be done with it.</param>
/// <param name="Url">Address of its file; null where it has to be asked for.</param>
/// <param name="Page">Address where it is described; null where there is none.</param>
/// <param name="File">Name of its file.</param>
/// <param name="Format">The value of <c>--format</c> that reads it.</param>
/// <param name="Stories">How many stories it has.</param>
/// <param name="Sha256">Digest of its file in hexadecimal; null where none is known for certain.</param>
internal sealed record PublicCorpus(
    string Name, string Title, string Provenance, string Licence, string? Url, string? Page, string File, string Format, long Stories, string? Sha256)
{
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", Name);
        json.WriteString("title", Title);
        json.WriteString("provenance", Provenance);
        json.WriteString("licence", Licence);
        json.WriteString("url", Url);
        json.WriteString("page", Page);
        json.WriteString("file", File);
        json.WriteString("format", Format);
        json.WriteNumber("stories", Stories);
        json.WriteString("sha256", Sha256);
        json.WriteEndObject();
    }
}
