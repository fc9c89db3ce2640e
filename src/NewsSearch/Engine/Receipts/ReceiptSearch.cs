using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Engine.Aliases;
using NewsSearch.Indexing.Storage;
using NewsSearch.Indexing.Writing;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation.Receipts;
using NewsSearch.Schema;

namespace NewsSearch.Engine.Receipts;

/// <summary>Counts a query over what one state of the index had taken in by a moment. One thread.</summary>
internal sealed class ReceiptSearch(
    SearcherLease state, AliasSource aliases, string folder, SearchRequest request, DateTimeOffset? takenBy, DateTimeOffset now, SearchBudget budget)
{
    private readonly DateTimeOffset _takenBy = takenBy ?? DateTimeOffset.FromUnixTimeMilliseconds(IngestClock.LastOf(state.Reader));

    /// <exception cref="TimeoutException">A bound bit.</exception>
    public SearchReceipt Make()
    {
        var run = new QueryRun(state, aliases, request with { Count = null, TakenBy = _takenBy, Now = request.Now ?? now }, now, budget);
        var mode = request.Match ?? MatchMode.All;
        var compiled = run.Compile(mode);
        var query = run.Bounded(compiled.Query);
        var found = new SetDigest();
        var total = 0L;
        run.Documents.Visit(query, run.Stories, (segment, documents) => total += Add(found, segment, documents, withContent: false));
        var searched = new SetDigest();
        var articles = 0L;
        foreach (var segment in state.Reader.Leaves)
            articles += Add(searched, segment, run.Stories.BitsOf(segment.AtomicReader), withContent: true);
        var repeats = run.Repeats(query, null, total);
        if (run.Budget.IsSpent)
            throw new TimeoutException(run.Budget.Notices[0]);
        return new SearchReceipt
        {
            Query = request.Query.Text,
            Tree = run.Tree.ToString(),
            Understood = run.Describe(compiled).Text,
            Match = mode,
            Since = request.Since,
            Until = request.Until,
            Now = run.Now,
            TimeZone = run.Zone.Id,
            ZoneOffset = run.Zone.BaseUtcOffset,
            AllVersions = request.AllVersions,
            AsOf = request.AsOf,
            ExactNames = request.ExactNames,
            TakenInBy = _takenBy,
            Index = IndexFolder.MadeOf(state.Reader.IndexCommit.UserData),
            FormatVersion = IndexSchema.FormatVersion,
            Aliases = AliasesDigest(),
            Articles = articles,
            ArticlesDigest = searched.ToString(),
            Total = total,
            Groups = total - repeats,
            FoundDigest = found.ToString(),
        };
    }

    /// <summary>Adds the stories of a segment to a digest; returns how many.</summary>
    private long Add(SetDigest digest, AtomicReaderContext segment, FixedBitSet documents, bool withContent)
    {
        var reader = segment.AtomicReader;
        if (documents.Length == 0 || reader.GetBinaryDocValues(FieldNames.IdValue) is not { } ids || reader.GetNumericDocValues(FieldNames.VersionNumber) is not { } numbers || reader.GetBinaryDocValues(FieldNames.Digest) is not { } contents)
            return 0;
        var count = 0L;
        var live = reader.LiveDocs;
        var (value, member, number) = (new BytesRef(), new MemoryStream(), new byte[sizeof(long)]);
        for (var doc = documents.NextSetBit(0); doc >= 0; doc = doc + 1 < documents.Length ? documents.NextSetBit(doc + 1) : -1)
        {
            if (live is not null && !live.Get(doc))
                continue;
            budget.Tick();
            count++;
            member.SetLength(0);
            BinaryPrimitives.WriteInt64LittleEndian(number, numbers.Get(doc));
            member.Write(number);
            if (withContent)
            {
                contents.Get(doc, value);
                member.Write(value.Bytes, value.Offset, value.Length);
            }
            ids.Get(doc, value);
            member.Write(value.Bytes, value.Offset, value.Length);
            digest.Add(member.GetBuffer().AsSpan(0, (int)member.Length));
        }
        return count;
    }

    /// <summary>Of what was decided, as it is printed: not of a file of nothing but a heading.</summary>
    private string AliasesDigest()
    {
        var (edits, _) = AliasFile.Read(folder);
        return edits.All.IsEmpty ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(AliasFile.Print(edits))));
    }
}
