using System.Xml.Linq;
using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>The processes of a BPMN file, as pools that message flows may join.</summary>
internal sealed class BpmnPools(XElement root, string path)
{
    private readonly XElement[] _processes = [.. root.Elements().Where(e => e.Name.LocalName == "process")];

    /// <summary>Ids of nodes or pools.</summary>
    public IReadOnlyList<(string? From, string? To)> MessageFlows { get; } =
        [.. root.Descendants().Where(e => e.Name.LocalName == "messageFlow").Select(e => (Local(e, "sourceRef"), Local(e, "targetRef")))];

    /// <summary>The process asked for; else the only one that has activities and is not called by another; else all of those, or those that the log shows, where message flows join them.</summary>
    /// <exception cref="ProblemException">There is none, or several that nothing joins.</exception>
    public IReadOnlyList<XElement> Choose(string? part, Func<XElement, bool> hasActivities, Func<XElement, bool> isLogged)
    {
        XElement[] chosen = part is null ? [.. _processes.Where(process => hasActivities(process) && !IsCalled(process))] : Named(part);
        chosen = part is null && chosen.Length == 0 && _processes.Length == 1 ? _processes : chosen;
        XElement[] logged = chosen.Length > 1 ? [.. chosen.Where(isLogged)] : [];
        chosen = logged.Length > 0 ? logged : chosen;
        if (chosen.Length == 1 || (chosen.Length > 1 && AreJoined(chosen)))
        {
            return chosen;
        }

        string ids = string.Join(", ", _processes.Where(hasActivities).Select(p => (string?)p.Attribute("id")));
        throw ProblemException.BadInput(
            _processes.Length == 0 ? $"{path}:{BoundedXml.LineOf(root)}: there is no <process>." : $"{path} holds several processes with activities that no message flows join, or not the one asked for: {ids}.",
            _processes.Length == 0 ? "Give a BPMN 2.0 file with a process." : "Choose one with --process ID.");
    }

    private XElement[] Named(string part)
    {
        string? ofPool = (string?)root.Descendants().FirstOrDefault(e => e.Name.LocalName == "participant" && ((string?)e.Attribute("name") == part || (string?)e.Attribute("id") == part))?.Attribute("processRef");
        return [.. _processes.Where(p => ((string?)p.Attribute("id") is { } id && (id == part || id == ofPool?.Split(':')[^1])) || (string?)p.Attribute("name") == part)];
    }

    // A process that another one calls is a task there.
    private bool IsCalled(XElement process) => (string?)process.Attribute("id") is { } id
        && _processes.Where(other => other != process).Descendants().Any(e => e.Name.LocalName == "callActivity" && Local(e, "calledElement") == id);

    /// <summary>The process that a call activity names, where no other one names it and it does not call back.</summary>
    public XElement? OnlyCalledBy(XElement call)
    {
        string? id = Local(call, "calledElement");
        XElement? process = Array.Find(_processes, one => (string?)one.Attribute("id") == id);
        bool isCalledElsewhere = _processes.Descendants().Any(e => e != call && e.Name.LocalName == "callActivity" && Local(e, "calledElement") == id);
        return process is not null && !isCalledElsewhere && !process.Descendants().Any(e => e.Name.LocalName == "callActivity") ? process : null;
    }

    private bool AreJoined(XElement[] processes)
    {
        Dictionary<string, int> poolOf = processes.Index()
            .SelectMany(pool => pool.Item.Descendants().Select(e => (Id: (string?)e.Attribute("id"), pool.Index)))
            .Where(node => node.Id is not null).DistinctBy(node => node.Id).ToDictionary(node => node.Id!, node => node.Index);
        (int From, int To)[] joins = [.. MessageFlows.Select(flow => (PoolOf(flow.From), PoolOf(flow.To))).Where(join => join is ( >= 0, >= 0))];
        var reached = new HashSet<int> { 0 };
        while (joins.Any(join => reached.Contains(join.From) != reached.Contains(join.To) && reached.Add(reached.Contains(join.From) ? join.To : join.From)))
        {
        }

        return reached.Count == processes.Length;

        int PoolOf(string? id) => id is null ? -1 : poolOf.GetValueOrDefault(id, -1);
    }

    private static string? Local(XElement element, string attribute) => ((string?)element.Attribute(attribute))?.Split(':')[^1];
}
