using System.Text;
using VRLab.Conformance;
using VRLab.Core;

namespace VRLab.Assessment.Tables;

/// <summary>
/// Reads a table of text row by row: fields apart by tab, semicolon, comma or runs of blanks (found out from the first row), quoted as
/// in RFC 4180, UTF-8 with or without a mark; rows that are empty or begin with # or % are passed over. One row is in memory at a time.
/// </summary>
public sealed class DelimitedReader : IDisposable
{
    private const int MaximumRowCharacters = 1 << 20;
    private readonly TextReader _text;
    private readonly StringBuilder _field = new();
    private readonly List<string> _fields = [];
    private char _separator;

    public DelimitedReader(string name, TextReader text)
    {
        Name = name;
        _text = text;
    }

    /// <summary>What messages call the table.</summary>
    public string Name { get; }

    /// <summary>The line at which the present row began, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The present row.</summary>
    public IReadOnlyList<string> Fields => _fields;

    /// <summary>A comma in a number can be the decimal mark, because fields are apart by something else.</summary>
    public bool MayUseDecimalComma => _separator != ',';

    private int LinesRead { get; set; }

    /// <param name="path">As in <see cref="InputFiles"/>.</param>
    /// <param name="encoding">As in <see cref="TextFiles.Open"/>.</param>
    /// <exception cref="ProblemException">The file cannot be opened.</exception>
    public static DelimitedReader Open(string path, string? encoding = null)
    {
        try
        {
            return new DelimitedReader(InputFiles.NameOf(path), TextFiles.Open(path, encoding));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw ProblemException.BadInput($"{path}: the table cannot be opened ({cause.Message})", "Check the path and that you may read the file.", cause);
        }
    }

    /// <summary>Goes to the next row; false at the end.</summary>
    /// <exception cref="ProblemException">A quote is not closed, a row is too long or the file is no text.</exception>
    public bool Read()
    {
        while (NextLine() is { } line)
        {
            Line = LinesRead;
            ReadOnlySpan<char> content = line.AsSpan().Trim();
            if (content.IsEmpty || content[0] is '#' or '%')
            {
                continue;
            }

            if (content.Contains('\0'))
            {
                throw Problem("this is not text");
            }

            _separator = _separator == '\0' ? SeparatorOf(content) : _separator;
            Split(_separator == ' ' ? content.ToString() : line);
            return true;
        }

        return false;
    }

    /// <exception cref="ProblemException">Always; it names the table and the line.</exception>
    public ProblemException Problem(string what, string remedy = "Put this row right, or take it out.") =>
        ProblemException.BadInput($"{Name}, line {Line}: {what}.", remedy);

    public void Dispose() => _text.Dispose();

    private static char SeparatorOf(ReadOnlySpan<char> row)
    {
        foreach (char candidate in "\t;,")
        {
            if (row.Contains(candidate))
            {
                return candidate;
            }
        }

        return ' ';
    }

    private string? NextLine()
    {
        string? line = ReadLine();
        LinesRead += line is null ? 0 : 1;
        return line is { Length: > MaximumRowCharacters } ? throw Problem($"the row after this has more than {MaximumRowCharacters} characters") : line;
    }

    private string? ReadLine()
    {
        try
        {
            return _text.ReadLine();
        }
        catch (IOException error)
        {
            throw ProblemException.BadInput($"{Name}, after line {LinesRead}: {error.Message}.", "Check whether the file is whole.", error);
        }
    }

    private void Split(string line)
    {
        _fields.Clear();
        int at = 0;
        do
        {
            at = Field(ref line, at);
            _fields.Add(_field.ToString().Trim());
        }
        while (at <= line.Length);
    }

    /// <summary>Reads the field at a place into the buffer; the place behind its separator, or behind the end of the line.</summary>
    private int Field(ref string line, int at)
    {
        _field.Clear();
        if (at < line.Length && line[at] == '"')
        {
            at = Quoted(ref line, at + 1);
        }

        int end = at;
        while (end < line.Length && !IsSeparator(line[end]))
        {
            end++;
        }

        _field.Append(line, at, end - at);
        while (_separator == ' ' && end + 1 < line.Length && IsSeparator(line[end + 1]))
        {
            end++;
        }

        return end + 1;
    }

    private bool IsSeparator(char c) => _separator == ' ' ? c is ' ' or '\t' : c == _separator;

    private int Quoted(ref string line, int at)
    {
        while (true)
        {
            if (at >= line.Length)
            {
                line = NextLine() ?? throw Problem("a quote is opened here and not closed");
                _field.Append(_field.Length < MaximumRowCharacters ? '\n' : throw Problem("a quoted field is too long"));
                at = 0;
            }
            else if (line[at] != '"')
            {
                _field.Append(line[at++]);
            }
            else if (at + 1 < line.Length && line[at + 1] == '"')
            {
                _field.Append('"');
                at += 2;
            }
            else
            {
                return at + 1;
            }
        }
    }
}
