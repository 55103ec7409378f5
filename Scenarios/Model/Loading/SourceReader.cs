using VRLab.Core;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace VRLab.Scenarios;

/// <summary>
/// Turns YAML text into nodes, within limits of size and depth. Anchors, aliases and tags are refused: they would let a small
/// file grow without bound, and authors do not need them.
/// </summary>
internal sealed class SourceReader
{
    public const int MostCharacters = 1 << 20;
    private const int MostNodes = 50_000;
    private const int DeepestLevel = 24;
    private readonly string _file;
    private readonly Parser _parser;
    private int _nodeCount;

    private SourceReader(string file, string text)
    {
        _file = file;
        _parser = new Parser(new StringReader(text));
    }

    /// <exception cref="ProblemException">The text is not such YAML; the message names the place.</exception>
    public static SourceMapping Read(string file, string text)
    {
        var reader = new SourceReader(file, text);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            throw Refused(reader.PlaceOf(exception.Start), $"this is not valid YAML: {exception.Message.TrimEnd('.')}.");
        }
        catch (InvalidOperationException)
        {
            // The parser of the library ends like this where the text breaks off in the middle of a structure.
            throw Refused(reader.PlaceOf(reader._parser.Current?.End ?? Mark.Empty), "this is not valid YAML: a bracket, quote or key is left open.");
        }
    }

    private SourceMapping ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            throw Refused(new SourcePlace(_file, 1, 1), "expected keys and values, found an empty file.");
        }

        _parser.Consume<DocumentStart>();
        SourceNode root = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (!_parser.TryConsume<StreamEnd>(out _))
        {
            throw Refused(PlaceOf(_parser.Current!.Start), "expected one document, found a second one ('---').");
        }

        return root as SourceMapping ?? throw Refused(root.Place, $"expected keys and values, found {root.Described}.");
    }

    private SourceNode ReadNode(int level)
    {
        ParsingEvent next = _parser.Consume<ParsingEvent>();
        SourcePlace place = PlaceOf(next.Start);
        Admit(next, place, level);
        return next switch
        {
            Scalar scalar => new SourceScalar(place, scalar.Value),
            SequenceStart => ReadSequence(place, level),
            MappingStart => ReadMapping(place, level),
            _ => throw Refused(place, "expected a value."),
        };
    }

    private void Admit(ParsingEvent next, SourcePlace place, int level)
    {
        if (next is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
        {
            throw Refused(place, "anchors and aliases ('&', '*') are not allowed; write the value out.");
        }

        if (next is NodeEvent { Tag.IsEmpty: false })
        {
            throw Refused(place, "tags ('!') are not allowed; write the plain value.");
        }

        if (level > DeepestLevel || ++_nodeCount > MostNodes)
        {
            throw Refused(place, level > DeepestLevel
                ? $"nested deeper than {DeepestLevel} levels."
                : $"more than {MostNodes} values in one file.");
        }
    }

    private SourceSequence ReadSequence(SourcePlace place, int level)
    {
        var items = new List<SourceNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(level + 1));
        }

        return new SourceSequence(place, items);
    }

    private SourceMapping ReadMapping(SourcePlace place, int level)
    {
        var entries = new List<SourceEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            SourceNode key = ReadNode(level + 1);
            if (key is not SourceScalar { Text: var name })
            {
                throw Refused(key.Place, "expected a key, found a list or group.");
            }

            if (!seen.Add(name))
            {
                throw Refused(key.Place, $"the key '{name}' stands here a second time.");
            }

            entries.Add(new SourceEntry(key.Place, name, ReadNode(level + 1)));
        }

        return new SourceMapping(place, entries);
    }

    private SourcePlace PlaceOf(Mark mark) => new(_file, mark.Line, mark.Column);

    private static ProblemException Refused(SourcePlace place, string problem) =>
        ProblemException.BadInput($"{place}: {problem}", "Correct this place and load it again.");
}
