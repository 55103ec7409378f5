using System.Globalization;
using System.Xml.Linq;
using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>Numbers on places and arcs of a PNML net, in the ways that programs write them.</summary>
internal static class PnmlMarks
{
    public const int MaximumTokens = ushort.MaxValue;

    public static int InitialTokens(XElement place, string path)
    {
        RefuseChild(place, "hlinitialMarking", "a marking of a high-level net", path);
        XElement? marking = place.Elements().FirstOrDefault(e => e.Name.LocalName == "initialMarking");
        return marking is null ? 0 : Count(marking, path);
    }

    /// <summary>A count such as <c>1</c>, <c>1'dot</c>, or PIPE's <c>Default,1</c>; nothing means none.</summary>
    public static int Count(XElement label, string path)
    {
        if (Texts.TextOf(label) is not { } text)
        {
            return 0;
        }

        int total = 0;
        string[] parts = [.. text.Split(',').Select(part => part.Trim())];
        for (int index = parts.Length == 1 ? 0 : 1; index < parts.Length; index += 2)
        {
            total += Number(parts[index], text, label, path);
        }

        return Colors(parts) > 1
            ? throw ProblemException.BadInput($"{path}:{BoundedXml.LineOf(label)}: '{text}' counts tokens of several colors, which a P/T net does not have.", "Give a net with tokens of one kind.")
            : total;
    }

    public static int Weight(XElement arc, string path)
    {
        RefuseChild(arc, "hlinscription", "an inscription of a high-level net", path);
        XElement? inscription = arc.Elements().FirstOrDefault(e => e.Name.LocalName == "inscription");
        if (inscription is null || Texts.TextOf(inscription) is null)
        {
            return 1;
        }

        int weight = Count(inscription, path);
        return weight > 0 ? weight : throw ProblemException.BadInput($"{path}:{BoundedXml.LineOf(inscription)}: the arc has weight {weight}.", "Give a weight of at least 1, or remove the arc.");
    }

    /// <summary>True for a test (read) arc. Inhibitor and reset arcs are refused: with them a net is more than a P/T net.</summary>
    public static bool IsTestArc(XElement arc, string path)
    {
        string kind = (arc.Elements().Where(e => e.Name.LocalName is "type" or "arctype")
            .Select(e => (string?)e.Attribute("value") ?? Texts.TextOf(e)).FirstOrDefault() ?? (string?)arc.Attribute("type") ?? "normal").Trim().ToLowerInvariant();
        return kind switch
        {
            "read" or "test" => true,
            "normal" or "timed" or "" => false,
            _ => throw ProblemException.BadInput(
                $"{path}:{BoundedXml.LineOf(arc)}: the arc '{(string?)arc.Attribute("id")}' is of type '{kind}', which a P/T net does not have.",
                "Model it with ordinary arcs and places."),
        };
    }

    public static void RefuseCapacity(XElement place, string path)
    {
        XElement? capacity = place.Elements().FirstOrDefault(e => e.Name.LocalName == "capacity");
        if (capacity is not null && Texts.TextOf(capacity) is { } text && text is not ("0" or "Default,0"))
        {
            throw ProblemException.BadInput($"{path}:{BoundedXml.LineOf(capacity)}: the place has a capacity ({text}), which a P/T net does not have.", "Model it with a complementary place.");
        }
    }

    private static int Number(string part, string text, XElement label, string path)
    {
        string digits = part.Split('\'', '`')[0].Trim();
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= MaximumTokens
            ? number
            : throw ProblemException.BadInput($"{path}:{BoundedXml.LineOf(label)}: '{text}' is not a number of tokens.", $"Give a whole number from 0 to {MaximumTokens}.");
    }

    private static int Colors(string[] parts) =>
        Enumerable.Range(0, parts.Length / 2).Count(index => parts[(2 * index) + 1].Split('\'', '`')[0].Trim() is not "0");

    private static void RefuseChild(XElement element, string name, string what, string path)
    {
        if (element.Elements().FirstOrDefault(e => e.Name.LocalName == name) is { } found)
        {
            throw ProblemException.BadInput($"{path}:{BoundedXml.LineOf(found)}: <{name}> is {what}, not of a P/T net.", "Unfold the net to a P/T net.");
        }
    }
}
