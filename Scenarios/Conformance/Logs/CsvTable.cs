using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>A row of a CSV file and the line where it begins.</summary>
public readonly record struct CsvRow(string[] Fields, int Line);

/// <summary>
/// A CSV file with a header (RFC 4180; comma, semicolon, tab or bar; quotes; byte order mark), read as a stream of rows. What is
/// malformed is refused with file and line.
/// </summary>
public sealed class CsvTable : IDisposable
{
    private const string SeparatorMark = "sep=";
    private const int MaximumFieldCharacters = 1_000_000;

    private readonly string _path;
    private readonly StreamReader _text;
    private readonly CsvParser _parser;

    private CsvTable(string path, StreamReader text, char? separator, string? encoding)
    {
        _path = path;
        _text = text;
        _parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = (separator ?? SeparatorOf(path, encoding)).ToString(),
            TrimOptions = TrimOptions.Trim,
            MaxFieldSize = MaximumFieldCharacters,
            IgnoreBlankLines = true,
            BadDataFound = bad => throw ProblemException.BadInput($"{path}:{bad.Context.Parser!.RawRow}: a quotation mark stands inside a field that is not quoted, or one is never closed.", "Put the field in quotation marks and double those inside it."),
        });
        Header = ReadHeader();
    }

    public string[] Header { get; }

    /// <param name="separator">Null to see from the header.</param>
    /// <param name="encoding">As in <see cref="TextFiles.Open"/>.</param>
    public static CsvTable Open(string path, char? separator = null, string? encoding = null)
    {
        try
        {
            return new CsvTable(path, TextFiles.Open(path, encoding), separator, encoding);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ProblemException.BadInput($"{path} cannot be read: {error.Message}", "Check the path.", error);
        }
    }

    public IEnumerable<CsvRow> Rows()
    {
        while (Read())
        {
            string[] fields = _parser.Record!;
            if (fields.Length != Header.Length && !(fields.Length == Header.Length + 1 && fields[^1].Length == 0))
            {
                throw ProblemException.BadInput($"{_path}:{_parser.RawRow}: the row has {fields.Length} fields, the header {Header.Length}.", "Give each row as many fields as the header; put a field that holds the separator in quotation marks.");
            }

            yield return new CsvRow(fields, _parser.RawRow);
        }
    }

    /// <summary>The column of one of these names, whatever the case, or -1.</summary>
    public int Find(params IEnumerable<string> names) =>
        names.Select(name => Array.FindIndex(Header, column => string.Equals(column, name, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(column => column >= 0, -1);

    /// <summary>The column that a person named, or the first of the usual names.</summary>
    /// <exception cref="ProblemException">There is no such column.</exception>
    public int Require(string? named, string option, string what, params IEnumerable<string> usual)
    {
        int column = named is null ? Find(usual) : Find(named);
        return column >= 0
            ? column
            : throw ProblemException.BadInput(
                $"{_path}:1: there is no column {(named is null ? $"for the {what}" : $"'{named}'")}; the columns are: {string.Join(", ", Header)}.",
                $"Name it with {option} COLUMN.");
    }

    public void Dispose()
    {
        _parser.Dispose();
        _text.Dispose();
    }

    private string[] ReadHeader() =>
        Read() && (!IsSeparatorLine(_parser.RawRecord.TrimEnd('\r', '\n')) || Read()) ? _parser.Record! : throw ProblemException.BadInput($"{_path}:1: the file is empty.", "Give a CSV file with a header.");

    private bool Read()
    {
        try
        {
            return _parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw ProblemException.BadInput($"{_path}:{_parser.RawRow}: a field holds more than {MaximumFieldCharacters} characters; perhaps a quotation mark is never closed.", "Close it.");
        }
        catch (Exception error) when (error is IOException or CsvHelperException)
        {
            throw ProblemException.BadInput($"{_path}:{_parser.RawRow}: {error.Message.Split('\n')[0]}", "Mend the file at this place.", error);
        }
    }

    // The separator that the header holds most often outside quotes, a comma where it holds none; or what a first line "sep=;" says, as Excel writes it.
    private static char SeparatorOf(string path, string? encoding)
    {
        using StreamReader text = TextFiles.Open(path, encoding);
        var buffer = new char[65_536];
        string header = new string(buffer, 0, text.ReadBlock(buffer)).TrimStart().Split('\n', '\r')[0];
        if (IsSeparatorLine(header))
        {
            return header[SeparatorMark.Length];
        }

        string outside = string.Concat(header.Split('"').Where((_, index) => index % 2 == 0));
        return new[] { ',', ';', '\t', '|' }.MaxBy(separator => outside.Count(letter => letter == separator));
    }

    private static bool IsSeparatorLine(string line) =>
        line.Length == SeparatorMark.Length + 1 && line.StartsWith(SeparatorMark, StringComparison.OrdinalIgnoreCase);
}
