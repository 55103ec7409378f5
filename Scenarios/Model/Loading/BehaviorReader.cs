using System.Numerics;
using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Reads what a scenario does: behaviors of steps, rules and faults.</summary>
internal sealed class BehaviorReader(AuthorContext context)
{
    private const double LongestMotionSeconds = 3600;
    private int _saidCount;

    public IReadOnlyList<Behavior> ReadList(Fields fields, string key) => [.. fields.Items(key).Select(Read)];

    public ScenarioRule ReadRule(SourceNode node)
    {
        Fields fields = Fields.Of(node, context, "a rule");
        Condition when = ConditionReader.Read(fields.Required("when") ?? SceneReader.Nothing(fields), context);
        var rule = new ScenarioRule(when, ReadList(fields, "do"), fields.Flag("repeats"), fields.Flag("practice-only"));
        if (rule.Do.Count == 0 && !fields.IsStandIn)
        {
            context.Problems.Add(fields.Place, "a rule needs at least one behavior in 'do'.");
        }

        fields.Finish();
        return rule;
    }

    public ScenarioFault ReadFault(SourceNode node)
    {
        Fields fields = Fields.Of(node, context, "a fault");
        string id = fields.Name("id");
        context.Faults.Define(id, node.Place, context.Problems);
        var fault = new ScenarioFault(new FaultId(id), fields.Localized("name", $"fault.{id}.name"), ReadList(fields, "do"));
        if (fault.Do.Any(behavior => behavior is Inject))
        {
            context.Problems.Add(fields.Place, $"the fault '{id}' injects another fault; write that one's behaviors here instead.");
        }

        fields.Finish();
        return fault;
    }

    private Behavior Read(SourceNode node)
    {
        Fields fields = Fields.Of(node, context, "a behavior");
        string? kind = fields.Which(
            "say", "highlight", "unhighlight", "light", "darken", "hold", "give-back", "sound", "set", "add-to", "start-timer", "process", "inject", "walk", "follow", "stay",
            "animate", "spawn", "remove", "branch", "jump");
        Behavior behavior = kind switch
        {
            "say" => ReadSay(fields),
            "highlight" => new Highlight(ObjectIn(fields, "highlight"), true),
            "unhighlight" => new Highlight(ObjectIn(fields, "unhighlight"), false),
            "light" => new Light(ObjectIn(fields, "light"), true),
            "darken" => new Light(ObjectIn(fields, "darken"), false),
            "hold" => new Hold(ObjectIn(fields, "hold"), true),
            "give-back" => new Hold(ObjectIn(fields, "give-back"), false),
            "sound" => ReadSound(fields),
            "set" => new SetVariable(VariableIn(fields, "set"), fields.Number("to", Dimension.None, -1e9, 1e9), false),
            "add-to" => new SetVariable(VariableIn(fields, "add-to"), fields.Number("amount", Dimension.None, -1e9, 1e9, 1), true),
            "start-timer" => new StartTimer(new VariableId(fields.Reference("start-timer", context.Timers))),
            "process" => new SetProcess(fields.Reference("process", context.Values), fields.Number("to", Dimension.None, -1e9, 1e9)),
            "walk" => new Walk(WalkerIn(fields, "walk"), ReadWay(fields)),
            "follow" => new Follow(WalkerIn(fields, "follow"), fields.Optional("who") is { } who ? fields.ReferenceOf(who, "who", context.Roles) : string.Empty),
            "animate" => new Animate(
                new ObjectId(fields.Reference("animate", context.Movable)),
                fields.Number("to", Dimension.None, 0, 1),
                fields.Number("over", Dimension.Time, 0, LongestMotionSeconds, 1)),
            "spawn" => new Spawn(SpawnedIn(fields, "spawn"), IsPresent: true, fields.Optional("at") is null ? null : fields.PoseHere()),
            "remove" => new Spawn(SpawnedIn(fields, "remove"), IsPresent: false, null),
            "branch" => new TakeBranch(new VariableId(fields.Reference("branch", context.OpenBranches))),
            "jump" => new Jump(new StepId(fields.Reference("jump", context.Steps))),
            "stay" => new Stay(WalkerIn(fields, "stay")),
            "inject" => new Inject(new FaultId(fields.Reference("inject", context.Faults))),
            _ => new Say("?", new ObjectId(string.Empty)),
        };
        fields.Finish();
        return behavior;
    }

    private Say ReadSay(Fields fields)
    {
        string key = $"said.{++_saidCount}";
        fields.Localized("say", key);
        return new Say(key, SourceIn(fields));
    }

    public static PlaySound ReadSound(Fields fields)
    {
        string sound = fields.Name("sound");
        if (sound != "?" && !ScenarioSounds.Names.Contains(sound))
        {
            fields.Problems.Add(fields.Optional("sound")!.Place, $"there is no sound '{sound}'. {Known.Suggest(sound, ScenarioSounds.Names)}");
        }

        return new PlaySound(sound, SourceIn(fields));
    }

    private AlongOrder ReadWay(Fields fields) =>
        new(context.Ways.TryGetValue(fields.Reference("along", context.Routes), out IReadOnlyList<Vector3>? way) ? way : [Vector3.Zero]);

    private ObjectId WalkerIn(Fields fields, string key) => new(fields.Reference(key, context.Walkers));

    private ObjectId SpawnedIn(Fields fields, string key) => new(fields.Reference(key, context.Spawned));

    private static ObjectId SourceIn(Fields fields) =>
        fields.Optional("from") is { } node ? new ObjectId(fields.ReferenceOf(node, "from", fields.Context.Objects)) : new ObjectId(string.Empty);

    private ObjectId ObjectIn(Fields fields, string key) => new(fields.Reference(key, context.Objects));

    private VariableId VariableIn(Fields fields, string key) => new(fields.Reference(key, context.Variables));
}
