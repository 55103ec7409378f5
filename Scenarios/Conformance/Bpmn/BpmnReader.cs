using System.Xml.Linq;
using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>
/// Reads BPMN 2.0 processes as a Petri net (after R. Dijkman, M. Dumas and C. Ouyang, "Semantics and analysis of business process models in BPMN",
/// 2008): a sequence flow is a place, a task a visible transition, the rest silent. The process ends when no token is left.
/// <list type="bullet">
/// <item>Several start events are alternatives. Events are silent, unless the log has an activity of their name; so are tasks without a name.</item>
/// <item>Loop and multi-instance activities are done once or more (with <c>testBefore</c> also not at all), instances one after another.</item>
/// <item>An interrupting boundary event takes the place of its task, or ends its subprocess at any moment; errors that a subprocess throws itself
/// lead to their boundary event. A non-interrupting one, and a non-interrupting event subprocess, happens at most once each time.</item>
/// <item>An inclusive join waits for the branches that its inclusive split chose; where no split belongs to it, it may go on with any of them. A split of
/// more than six branches takes one of them or all.</item>
/// <item>A complex gateway counts as an inclusive one: its condition is an expression, which is not computed.</item>
/// <item>Pools that message flows join run beside each other. Who receives a message waits for one, from any of those who send to it; a process that begins with
/// messages runs once for each. Messages that nobody reads do no harm. Pools of which the log shows nothing are left out where it shows others.</item>
/// <item>Called processes, and subprocesses drawn without content, are tasks; a process of the same file that is called once is a subprocess where the
/// log shows its activities instead of the call.</item>
/// <item>A thrown compensation runs the handlers of its scope, or that of the activity that it names, each at most once, before it goes on.</item>
/// </list>
/// </summary>
public static class BpmnReader
{
    /// <exception cref="ProblemException">The file is malformed, hostile, or uses what cannot be compared with a log.</exception>
    public static PetriNet Read(string path, ModelOptions? options = null)
    {
        ModelOptions chosen = options ?? new ModelOptions();
        XDocument document = BoundedXml.Load(path);
        BpmnModel model = new BpmnParser(path, chosen).Read(document.Root!);
        if (chosen.FinalMarkings.Count > 0 || chosen.InitialMarking is not null)
        {
            throw ProblemException.BadInput($"{path} is a BPMN process, which begins with its start event and ends when no token is left.", "Leave out --initial-marking and --final-marking.");
        }

        return new BpmnNetWriter(chosen, path).Write(model);
    }
}
