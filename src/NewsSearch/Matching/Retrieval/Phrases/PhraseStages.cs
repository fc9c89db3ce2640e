using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsSearch.Matching.Bounds;

namespace NewsSearch.Matching.Retrieval.Phrases;

/// <summary>
/// Finds a phrase of single terms in the documents of a window, each stage for all of them: which have all words, where the words
/// stand there, and which of that is next to each other. One document after the other, the processor would guess wrong at each
/// stage of nearly each of them. One thread at a time.
/// </summary>
/// <param name="slots">The places of the phrase, the rarest first, and where each is in the phrase.</param>
internal sealed class PhraseStages((PhraseSlot Slot, int Distance)[] slots)
{
    /// <summary>Positions of a word in a window that are decoded at a time: a megabyte.</summary>
    public const int MostPositions = 1 << 18;

    /// <summary>Documents whose positions are decoded at a time where a window has more.</summary>
    private const int FewDocuments = 64;

    /// <summary>The first document behind the window that may have it.</summary>
    public int Next => slots[0].Slot.Document;

    /// <summary>Finds documents of a window that have all words; returns how many they are.</summary>
    /// <param name="start">The first document of the window.</param>
    /// <param name="end">Behind its last.</param>
    /// <param name="outlines">Which stories have brackets; those are marked, and left out.</param>
    /// <param name="room">Has room for the window; takes the documents.</param>
    /// <param name="budget">Pays for it.</param>
    public int FindCandidates(int start, int end, StoryOutlines outlines, PhraseRoom room, SearchBudget budget) =>
        WithoutBrackets(start, Intersect(start, end, room, budget), outlines, room);

    /// <summary>How many of them to look at together: no more positions are decoded at a time than there is room for, or a few documents have.</summary>
    /// <param name="room">Has them.</param>
    /// <param name="positions">Positions of a word for which there is room.</param>
    public int AtATime(PhraseRoom room, int positions)
    {
        for (var i = 0; i < slots.Length; i++)
            if (room.Occurrences(i).End > positions)
                return FewDocuments;
        return PhraseRoom.Documents;
    }

    /// <summary>
    /// Finds where it may start in some of them: documents in <see cref="PhraseRoom.Found"/>, and their starts. Returns how many documents
    /// they are.
    /// </summary>
    /// <param name="from">The first of them; none before those looked at last.</param>
    /// <param name="count">How many.</param>
    /// <param name="room">Has them; takes the starts.</param>
    /// <param name="budget">Pays for it.</param>
    public int Find(int from, int count, PhraseRoom room, SearchBudget budget)
    {
        room.Left.AsSpan(from, count).CopyTo(room.Kept);
        for (var i = 0; i < slots.Length && count > 0; i++)
        {
            budget.Tick(count);
            var (slot, distance) = slots[i];
            if (i == 0)
                slot.Decode(room.Occurrences(0), room.Kept.AsSpan(0, count), distance, ref room.Starts, room.StartEnds);
            else
            {
                slot.Decode(room.Occurrences(i), room.Kept.AsSpan(0, count), distance, ref room.Positions, room.Ends);
                count = Join(count, room);
            }
        }
        for (var i = 0; i < count; i++)
            room.Found[i] = room.Candidates[room.Kept[i]];
        return count;
    }

    /// <summary>Finds the documents that have all words; returns how many they are.</summary>
    private int Intersect(int start, int end, PhraseRoom room, SearchBudget budget)
    {
        var lead = slots[0].Slot;
        if (lead.Advance(start) >= end)
            return 0;
        var most = (int)Math.Min(end - start, lead.Cost);
        room.Reserve(most);
        room.Occurrences(0).Clear(most);
        var count = lead.CopyTo(end, room.Candidates, room.Occurrences(0));
        for (var i = 1; i < slots.Length && count > 0; i++)
        {
            budget.Tick(count);
            room.Occurrences(i).Clear(count);
            var found = slots[i].Slot.Intersect(room.Candidates.AsSpan(0, count), start, room.Places, room.Kept, room.Occurrences(i));
            if (found == count)
                continue;
            count = found;
            for (var j = 0; j < count; j++)
                room.Candidates[j] = room.Candidates[room.Kept[j]];
            for (var before = 0; before < i; before++)
                room.Occurrences(before).Keep(room.Kept.AsSpan(0, count));
        }
        budget.Tick(count);
        return count;
    }

    private static int WithoutBrackets(int start, int count, StoryOutlines outlines, PhraseRoom room)
    {
        var left = outlines.WithoutBrackets(room.Candidates.AsSpan(0, count), room.Left);
        // They are few: which they are is found by what is missing.
        for (int i = 0, at = 0; left < count && i < count; i++)
            if (at < left && room.Left[at] == i)
                at++;
            else
                room.MarkBracketed(room.Candidates[i] - start);
        return left;
    }

    /// <summary>Keeps the starts at which a word stands, and the documents that have any left; returns how many.</summary>
    private static int Join(int count, PhraseRoom room)
    {
        ref var positions = ref MemoryMarshal.GetArrayDataReference(room.Positions);
        var (starts, startEnds, ends, kept) = (room.Starts, room.StartEnds, room.Ends, room.Kept);
        var (from, first, to, left) = (0, 0, 0, 0);
        for (var i = 0; i < count; i++)
        {
            var (end, last, before) = (startEnds[i], ends[i], to);
            if (last - first <= Vector256<int>.Count)
            {
                // What lies behind the positions of the document are those of another.
                var here = Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(last - first));
                var places = Vector256.LoadUnsafe(ref positions, (nuint)(uint)first);
                for (; from < end; from++)
                {
                    var start = starts[from];
                    starts[to] = start;
                    to += Unsafe.BitCast<bool, byte>((Vector256.Equals(places, Vector256.Create(start)) & here) != Vector256<int>.Zero);
                }
            }
            else
                to += PhraseText.Merged(starts.AsSpan(from, end - from), room.Positions.AsSpan(first, last - first), starts.AsSpan(to));
            (from, first) = (end, last);
            startEnds[left] = to;
            kept[left] = kept[i];
            left += Unsafe.BitCast<bool, byte>(to > before);
        }
        return left;
    }
}
