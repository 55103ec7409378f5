using System.Numerics;

namespace VRLab.Scenarios;

/// <summary>What the readers of one scenario share: the problems found, the texts gathered and the names that later parts refer to.</summary>
internal sealed class AuthorContext(string folder, LanguageFiles languages)
{
    public AuthorProblems Problems { get; } = new(folder);

    public LanguageFiles Languages { get; } = languages;

    public TextCollector Texts { get; } = new();

    public Names Objects { get; } = new("object");

    /// <summary>The objects that are valves, levers or buttons.</summary>
    public Names Controls { get; } = new("control (valve, lever or button)");

    /// <summary>The controls that a motor could move: valves, levers, sliders, knobs, toggles, buttons.</summary>
    public Names Movable { get; } = new("control that can move by itself");

    /// <summary>What can appear and be taken away: things to take, and people who walk.</summary>
    public Names Spawned { get; } = new("thing to take or person who walks");

    public Names Buttons { get; } = new("button");

    public Names Wearables { get; } = new("object to wear");

    /// <summary>The objects that can be taken in a hand.</summary>
    public Names Loose { get; } = new("object to take");

    public Names Sockets { get; } = new("socket");

    public Names Steps { get; } = new("step");

    public Names Hazards { get; } = new("hazard");

    public Names Cameras { get; } = new("camera");

    public Names Quantities { get; } = new("quantity");

    public Names Variables { get; } = new("variable");

    public Names Timers { get; } = new("timer");

    public Names Faults { get; } = new("fault");

    public Names Branches { get; } = new("branch");

    /// <summary>The branches of choices that are left open.</summary>
    public Names OpenBranches { get; } = new("branch of an open choice");

    public Names Roles { get; } = new("role");

    public Names Phrases { get; } = new("phrase");

    public Names StartPoses { get; } = new("start pose");

    /// <summary>The objects that are people who walk.</summary>
    public Names Walkers { get; } = new("person who walks");

    public Names Routes { get; } = new("route");

    /// <summary>The routes by their names; read before what mentions them.</summary>
    public Dictionary<string, IReadOnlyList<Vector3>> Ways { get; } = new(StringComparer.Ordinal);

    /// <summary>Process inputs that the scenario itself drives.</summary>
    public Names Values { get; } = new("process input with a value");

    /// <summary>Notes every reference to something that is not defined.</summary>
    public void CheckReferences()
    {
        Names[] all = [Objects, Controls, Buttons, Wearables, Loose, Sockets, Steps, Hazards, Cameras, Quantities, Variables, Timers, Faults, Branches, OpenBranches, Movable, Spawned, Roles, Phrases, StartPoses, Walkers, Routes, Values];
        foreach (Names names in all)
        {
            names.Check(Problems);
        }

        Texts.Check(Problems);
    }

    /// <summary>Set as soon as the process is read; conditions need the dimensions of its quantities.</summary>
    public ProcessModelKind? ProcessKind { get; set; }
}
