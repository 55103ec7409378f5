using System.Xml.Linq;
using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>
/// Reads place/transition nets from PNML (ISO/IEC 15909-2, clause 7): pages, reference nodes, arc weights, initial markings, and the
/// conventions of programs that write it (silent transitions, final markings). Elements count by local name, whatever their
/// namespace. A net that needs more than a P/T net is refused by what it uses.
/// </summary>
public sealed class PnmlReader
{
    private readonly string _path;
    private readonly ModelOptions _options;
    private readonly PetriNetBuilder _builder = new();
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _transitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _references = new(StringComparer.Ordinal);

    private PnmlReader(string path, ModelOptions options)
    {
        _path = path;
        _options = options;
    }

    /// <exception cref="ProblemException">The file is malformed, hostile, or holds no P/T net.</exception>
    public static PetriNet Read(string path, ModelOptions? options = null)
    {
        XDocument document = BoundedXml.Load(path);
        return new PnmlReader(path, options ?? new ModelOptions()).Read(document.Root!);
    }

    private PetriNet Read(XElement root)
    {
        XElement net = ChooseNet(root);
        RefuseHighLevel(net);
        XElement[] nodes = [.. net.Descendants().Where(IsNode)];
        bool areNamed = nodes.Any(node => node.Name.LocalName == "transition" && Texts.NameOf(node) is not null);
        foreach (XElement node in nodes)
        {
            AddNode(node, areNamed);
        }

        foreach (XElement arc in net.Descendants().Where(e => e.Name.LocalName == "arc" && IsOfNet(e)))
        {
            AddArc(arc);
        }

        MarkingOptions.Apply(_builder, _options, _path, PlaceByIdOrName(nodes));
        if (_options.FinalMarkings.Count == 0)
        {
            AddFinalMarkings(net);
        }

        return _builder.Build(_path);
    }

    private XElement ChooseNet(XElement root)
    {
        XElement[] nets = [.. root.DescendantsAndSelf().Where(e => e.Name.LocalName == "net")];
        XElement[] chosen = _options.Part is { } part ? [.. nets.Where(net => (string?)net.Attribute("id") == part || Texts.NameOf(net) == part)] : nets;
        if (chosen.Length == 1)
        {
            return chosen[0];
        }

        throw ProblemException.BadInput(
            nets.Length == 0 ? $"{_path}:{BoundedXml.LineOf(root)}: <{root.Name.LocalName}> holds no <net>, so this is no PNML file." : $"{_path} holds {nets.Length} nets: {string.Join(", ", nets.Select(net => (string?)net.Attribute("id")))}.",
            nets.Length == 0 ? "Give a PNML file (ISO/IEC 15909-2)." : "Choose one with --net ID.");
    }

    // Its tokens carry values, and its arcs expressions on them: read as plain tokens it would be another net.
    private void RefuseHighLevel(XElement net)
    {
        string type = ((string?)net.Attribute("type") ?? "").Split('/')[^1];
        XElement? mark = net.Descendants().FirstOrDefault(e => e.Name.LocalName == "hlinitialMarking" && IsOfNet(e));
        if (mark is not null || type is "symmetricnet" or "highlevelnet" or "pt-hlpng")
        {
            throw ProblemException.BadInput(
                $"{_path}:{BoundedXml.LineOf(mark ?? net)}: the net '{(string?)net.Attribute("id")}' is a high-level net, whose tokens carry values.", "Give a P/T net (its type ends in ptnet).");
        }
    }

    // Programs keep their own elements, some with these names, under <toolspecific>.
    private static bool IsOfNet(XElement element) => !element.Ancestors().Any(a => a.Name.LocalName is "toolspecific" or "finalmarkings");

    private static bool IsNode(XElement element) =>
        element.Name.LocalName is "place" or "transition" or "referencePlace" or "referenceTransition" && IsOfNet(element);

    private void AddNode(XElement node, bool areNamed)
    {
        string id = Texts.IdOf(node, _path);
        if (_places.ContainsKey(id) || _transitions.ContainsKey(id) || _references.ContainsKey(id))
        {
            throw ProblemException.BadInput($"{_path}:{BoundedXml.LineOf(node)}: the id '{id}' is given twice.", "Give each node an id of its own.");
        }

        switch (node.Name.LocalName)
        {
            case "place":
                PnmlMarks.RefuseCapacity(node, _path);
                _places.Add(id, _builder.AddPlace(id, Texts.NameOf(node), PnmlMarks.InitialTokens(node, _path)));
                break;
            case "transition":
                _transitions.Add(id, _builder.AddTransition(id, PnmlLabels.LabelOf(node, id, areNamed, _options), Texts.NameOf(node)));
                break;
            default:
                _references.Add(id, Texts.Required(node, "ref", _path));
                break;
        }
    }

    private void AddArc(XElement arc)
    {
        string source = Resolve(Texts.Required(arc, "source", _path), arc);
        string target = Resolve(Texts.Required(arc, "target", _path), arc);
        bool isTestArc = PnmlMarks.IsTestArc(arc, _path);
        int weight = PnmlMarks.Weight(arc, _path);
        if (_places.TryGetValue(source, out int place) && _transitions.TryGetValue(target, out int transition))
        {
            _builder.AddInput(transition, place, weight);
            if (isTestArc)
            {
                _builder.AddOutput(transition, place, weight);
            }
        }
        else if (_transitions.TryGetValue(source, out transition) && _places.TryGetValue(target, out place))
        {
            _builder.AddOutput(transition, place, weight);
        }
        else
        {
            throw ProblemException.BadInput($"{_path}:{BoundedXml.LineOf(arc)}: the arc from '{source}' to '{target}' does not join a place and a transition.", "Join a place with a transition.");
        }
    }

    private string Resolve(string id, XElement arc)
    {
        string at = id;
        for (int steps = 0; _references.TryGetValue(at, out string? next); steps++)
        {
            at = next;
            if (steps > _references.Count)
            {
                throw ProblemException.BadInput($"{_path}:{BoundedXml.LineOf(arc)}: the reference '{id}' leads in a circle.", "Let references end at a place or transition.");
            }
        }

        return _places.ContainsKey(at) || _transitions.ContainsKey(at)
            ? at
            : throw ProblemException.BadInput($"{_path}:{BoundedXml.LineOf(arc)}: there is no place or transition '{at}'.", "Name a node of this net.");
    }

    private void AddFinalMarkings(XElement net)
    {
        // Older files of ProM write them beside the net.
        IEnumerable<XElement> within = net.Descendants().Any(e => e.Name.LocalName == "finalmarkings") ? net.Descendants() : net.Parent?.Elements().DescendantsAndSelf() ?? [];
        foreach (XElement marking in within.Where(e => e.Name.LocalName == "finalmarkings").Elements().Where(e => e.Name.LocalName == "marking"))
        {
            TokenCount[] tokens = [.. marking.Elements().Where(e => e.Name.LocalName == "place").Select(FinalTokens)];
            if (tokens.Any(count => count.Tokens > 0))
            {
                _builder.AddFinalMarking(tokens);
            }
        }

        AddFinalTokensOfPlaces(net);
    }

    // Some programs write at each place how many tokens it holds at the end, as they do for the beginning.
    private void AddFinalTokensOfPlaces(XElement net)
    {
        TokenCount[] tokens = [.. net.Descendants().Where(e => e.Name.LocalName == "finalMarking" && e.Parent?.Name.LocalName == "place" && IsOfNet(e.Parent))
            .Select(e => new TokenCount(_places[(string)e.Parent!.Attribute("id")!], PnmlMarks.Count(e, _path)))];
        if (tokens.Any(count => count.Tokens > 0))
        {
            _builder.AddFinalMarking(tokens);
        }
    }

    private TokenCount FinalTokens(XElement place)
    {
        string id = Resolve(Texts.Required(place, "idref", _path), place);
        return _places.TryGetValue(id, out int number)
            ? new TokenCount(number, PnmlMarks.Count(place, _path))
            : throw ProblemException.BadInput($"{_path}:{BoundedXml.LineOf(place)}: the final marking names '{id}', which is no place.", "Name places.");
    }

    private Dictionary<string, int> PlaceByIdOrName(XElement[] nodes)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (XElement node in nodes.Where(n => n.Name.LocalName == "place"))
        {
            int place = _places[(string)node.Attribute("id")!];
            names.TryAdd(Texts.NameOf(node) ?? "", place);
        }

        foreach ((string id, int place) in _places)
        {
            names[id] = place;
        }

        return names;
    }
}
