namespace NewsSearch.Tests.Faults.Disks;

/// <summary>
/// A disk that remembers what was brought to it for certain. When the power goes, of everything else any part may be there: a
/// file that was not synced may be empty, short, full of zeros or whole; a name that was given, taken or changed since the last
/// sync of its folder may be the new one or the old one.
/// </summary>
internal sealed class LossyDisk(string root)
{
    private readonly Dictionary<string, Folder> _folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _durableFolders = new(StringComparer.Ordinal);
    private (string From, string To)? _move;

    public void Create(string folder, string name) => Of(folder).Now[name] = new Content();

    public void Fill(string folder, string name, byte[] content) => Of(folder).Now[name].Now = content;

    public void Delete(string folder, string name) => Of(folder).Now.Remove(name);

    public void Sync(string folder, string name)
    {
        if (Of(folder).Now.TryGetValue(name, out var content) && content.Now is not null)
            content.Durable = content.Now;
    }

    public void SyncFolder(string folder)
    {
        if (folder == root)
        {
            _move = null;
            _durableFolders.UnionWith(_folders.Keys);
            return;
        }
        var names = Of(folder);
        names.Durable.Clear();
        foreach (var (name, content) in names.Now)
            names.Durable[name] = content;
    }

    public void Move(string from, string to)
    {
        _folders[to] = _folders[from];
        _folders.Remove(from);
        _move = (from, to);
    }

    /// <summary>Writes down one of the states that the disk may be in after the loss.</summary>
    /// <param name="to">A folder in the place of the root.</param>
    /// <param name="random">Chooses.</param>
    public void WriteTo(string to, Random random)
    {
        Directory.CreateDirectory(to);
        // Losing as much as can be is the hardest case as often as not.
        var mercy = random.Next(3) * 0.5;
        foreach (var (path, folder) in _folders)
        {
            if (!_durableFolders.Contains(path) && _move is null && random.NextDouble() >= mercy)
                continue;
            var name = _move is { } move && path == move.To && random.NextDouble() >= mercy ? move.From : path;
            var there = Path.Combine(to, Path.GetRelativePath(root, name));
            Directory.CreateDirectory(there);
            foreach (var (file, content) in folder.Left(random, mercy))
                File.WriteAllBytes(Path.Combine(there, file), content.Left(random, mercy));
        }
    }

    private Folder Of(string path)
    {
        if (!_folders.TryGetValue(path, out var folder))
            _folders[path] = folder = new Folder();
        return folder;
    }

    private sealed class Folder
    {
        public Dictionary<string, Content> Now { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, Content> Durable { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, Content> Left(Random random, double mercy)
        {
            var left = new Dictionary<string, Content>(StringComparer.Ordinal);
            foreach (var name in Now.Keys.Union(Durable.Keys))
            {
                var (now, durable) = (Now.GetValueOrDefault(name), Durable.GetValueOrDefault(name));
                if ((now == durable || random.NextDouble() < mercy ? now : durable) is { } content)
                    left[name] = content;
            }
            return left;
        }
    }

    private sealed class Content
    {
        /// <summary>Null as long as the file is being written.</summary>
        public byte[]? Now { get; set; }

        public byte[]? Durable { get; set; }

        public byte[] Left(Random random, double mercy)
        {
            if (Now is null)
                return Durable ?? [];
            if (Durable == Now || random.NextDouble() < mercy / 2)
                return Now;
            return random.Next(3) switch
            {
                0 => Durable ?? [],
                1 => Now[..random.Next(Now.Length + 1)],
                _ => new byte[Now.Length],
            };
        }
    }
}
