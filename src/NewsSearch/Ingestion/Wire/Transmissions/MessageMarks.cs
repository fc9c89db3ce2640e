using System.Text;

namespace NewsSearch.Ingestion.Wire.Transmissions;

/// <summary>
/// Cuts a file into messages: SOH begins a header, STX the text, ETX the trailer, EOT ends it. A message that is cut off ends
/// where the next one begins. What stands between messages is nothing.
/// </summary>
internal static class MessageMarks
{
    private const char StartOfHeader = '\u0001';
    private const char StartOfText = '\u0002';
    private const char EndOfText = '\u0003';
    private const char EndOfTransmission = '\u0004';

    /// <summary>The messages of a file.</summary>
    /// <param name="input">The file.</param>
    /// <param name="unmarked">Whether a file without marks is one message, its first lines the header: so many.</param>
    public static IEnumerable<Transmission> Read(StoryInput input, int unmarked)
    {
        var state = new State(input.MaxStoryBytes);
        var lines = input.Lines;
        while (lines.MoveNext())
        {
            foreach (var ended in state.Take(Encoding.UTF8.GetString(lines.Current), lines.Line, lines.EndsLine))
                yield return ended;
        }
        if (state.End(unmarked) is { } last)
            yield return last;
    }

    private sealed class State(int most)
    {
        private readonly StringBuilder[] _parts = [new(), new(), new(), new()];
        private int _part = -1;
        private bool _any;
        private long _first;
        private long _length;

        public IEnumerable<Transmission> Take(string line, long number, bool endsLine)
        {
            var from = 0;
            for (var at = line.AsSpan().IndexOfAnyInRange(StartOfHeader, EndOfTransmission); at >= 0;)
            {
                Append(line, from, at, number);
                var mark = line[at];
                if (mark == StartOfHeader && _part >= 0 || mark == EndOfTransmission && _part >= 0)
                    yield return Close();
                if (mark == StartOfHeader)
                    (_part, _first, _any) = (0, number, true);
                else if (_part >= 0)
                    _part = mark switch { StartOfText => 1, EndOfText => 2, _ => -1 };
                from = at + 1;
                var next = line.AsSpan(from).IndexOfAnyInRange(StartOfHeader, EndOfTransmission);
                at = next < 0 ? -1 : from + next;
            }
            Append(line, from, line.Length, number);
            if (endsLine)
                Append("\n", 0, 1, number);
        }

        public Transmission? End(int unmarked)
        {
            if (_part >= 0)
                return Close();
            if (_any || unmarked == 0 || _parts[3].Length == 0)
                return null;
            var whole = _parts[3].ToString();
            var cut = 0;
            for (var i = 0; i < unmarked && cut >= 0 && cut < whole.Length; i++)
                cut = whole.IndexOf('\n', cut) is >= 0 and var end ? end + 1 : whole.Length;
            return new Transmission(whole[..cut], whole[cut..], "", Math.Max(1, _first), _length > most);
        }

        private void Append(string line, int from, int to, long number)
        {
            if (from == to || _any && _part < 0)
                return;
            if (_part < 0 && _length == 0)
                _first = number;
            _length += to - from;
            if (_length <= most)
                _parts[_part < 0 ? 3 : _part].Append(line, from, to - from);
        }

        private Transmission Close()
        {
            var closed = new Transmission(_parts[0].ToString(), _parts[1].ToString(), _parts[2].ToString(), _first, _length > most);
            foreach (var part in _parts)
                part.Clear();
            (_part, _length) = (-1, 0);
            return closed;
        }
    }
}
