using System.Xml.Linq;

namespace VRLab.Conformance;

/// <summary>
/// Which label a PNML transition shows in a log. Silent are: what a program marks so (<c>toolspecific activity="$invisible$"</c>), what a
/// person names so, what has an empty name or a name like "tau" where no event of the log is called so. Where no transition of a
/// net has a name, the ids are the labels.
/// </summary>
internal static class PnmlLabels
{
    public static string? LabelOf(XElement transition, string id, bool areNamed, ModelOptions options)
    {
        string? name = Texts.NameOf(transition) ?? (areNamed && !options.LogActivities.Contains(id) ? null : id);
        if (name is null || options.IsNamedSilent(name) || options.IsNamedSilent(id))
        {
            return null;
        }

        return IsMarkedSilent(transition) || IsInnerOperator(transition) || options.ReadsAsSilent(options.Spelled(name)) ? null : options.Spelled(name);
    }

    private static bool IsMarkedSilent(XElement transition) =>
        transition.Elements().Any(e => e.Name.LocalName == "toolspecific"
            && ((((string?)e.Attribute("activity"))?.Contains("invisible", StringComparison.OrdinalIgnoreCase) ?? false)
                || e.Descendants().Any(inner => inner.Name.LocalName == "invisible" && inner.Value.Trim() is "true" or "1")));

    // WoPeD draws a join-and-split operator as two layers of transitions around a place of its own; the second layer belongs to the first.
    private static bool IsInnerOperator(XElement transition)
    {
        if (OperatorOf(transition) is not { } own || transition.Parent is null || (string?)transition.Attribute("id") is not { } id)
        {
            return false;
        }

        XElement? center = transition.Parent.Elements().FirstOrDefault(e => e.Name.LocalName == "place" && OperatorOf(e) == own);
        return center is not null && transition.Parent.Elements().Any(e => e.Name.LocalName == "arc" && (string?)e.Attribute("source") == (string?)center.Attribute("id") && (string?)e.Attribute("target") == id);
    }

    private static string? OperatorOf(XElement node) =>
        (string?)node.Elements().Where(e => e.Name.LocalName == "toolspecific").Elements().FirstOrDefault(e => e.Name.LocalName == "operator")?.Attribute("id");
}
