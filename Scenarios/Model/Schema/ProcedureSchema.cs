using static VRLab.Scenarios.SchemaGroup;
using static VRLab.Scenarios.SchemaValue;

namespace VRLab.Scenarios;

/// <summary>The groups of a procedure: chapters, steps, hazards, rules, and what they are made of.</summary>
internal static class ProcedureSchema
{
    private static readonly SchemaValue Time = Measure(Dimension.Time);

    public static IEnumerable<SchemaGroup> Groups =>
    [
        Of("chapter", Need("id", Name), May("title", Text), Need("camera", Name), Need("steps", SchemaValue.Groups("step"))),
        Of(
            "step",
            Need("id", Name), May("title", Text), May("prompt", Text), May("hint", Text), Need("when", Group("condition")), May("after", NameList), May("needs", NameList),
            May("undoes", Name), Need("focus", Name), Need("expected", Time), Need("time-limit", Time), May("hint-after", Time), Need("points", Number),
            May("optional", Flag), May("repeatable", Flag), May("alternative", Name), May("branch", Name), May("only-if", Group("condition")), May("role", Name),
            May("talk", Group("talk")),
            May("how", SchemaValue.Groups("condition")), May("abilities", NameList), May("do", SchemaValue.Groups("behavior"))),
        Of("talk", Need("by", Name), May("order", Text), May("answer", Text), May("report", Text)),
        Of(
            "hazard",
            Need("id", Name), May("name", Text), Need("when", Group("condition")), Need("deducts", Number), May("critical", Flag), May("warning", Text),
            May("explanation", Text), Need("cause", Name), May("covered-by", NameList), May("follows", NameList), Need("provoke", Group("provocation"))),
        Of(
            "provocation",
            May("omit", NameList), May("before", Name), May("do", SchemaValue.Groups("condition")), May("undo", SchemaValue.Groups("condition"))),
        Of("rule", Need("when", Group("condition")), Need("do", SchemaValue.Groups("behavior")), May("repeats", Flag), May("practice-only", Flag)),
        Of("route", Need("id", Name), Need("points", List(Vector))),
        Of("fault", Need("id", Name), May("name", Text), May("do", SchemaValue.Groups("behavior"))),
        Of("choice", Need("id", Name), Need("branches", Map(Number)), May("open", Flag)),
        Of("role", Need("id", Name), May("name", Text), May("objective", Text), Need("start", Name)),
        Of("phrase", Need("id", Name), May("text", Text), May("role", Name)),
        OneOf(
            "effect",
            [Need("block", Name), Need("while", Group("condition"))],
            [Need("light", Name), Need("while", Group("condition"))],
            [Need("sound", Choice(ScenarioSounds.Names)), May("from", Name), Need("while", Group("condition"))]),
        Of(
            "rubric",
            Need("maximum", Number), Need("pass", Number), Need("out-of-order", Number), Need("repeated", Number), Need("overtime", Number),
            May("over-force", Number), May("constraints", SchemaValue.Groups("constraint")), May("untouched", SchemaValue.Groups("untouched"))),
        Of("untouched", Need("id", Name), Need("object", Name), Need("from", Name), Need("until", Name), Need("deducts", Number), May("text", Text)),
        OneOf("constraint", Constraint(counts: true), Constraint(counts: false)),
        Conditions,
        Behaviors,
    ];

    private static SchemaGroup Conditions => OneOf(
        "condition",
        [Need("control", Name), Need("at-most", Number), May("let-go", Flag)],
        [Need("control", Name), Need("at-least", Number), May("let-go", Flag)],
        [Need("control", Name), Need("between", List(Number)), May("let-go", Flag)],
        [Need("rhythm", Name), May("from", Number), Need("to", Number), Need("rate", Measure(Dimension.Frequency)), Need("times", Number)],
        [Need("pressed", Name)],
        [Need("said", Name)],
        [Need("said", Name), Need("heard-by", Name), May("within", Measure(Dimension.Length))],
        [Need("worn", Name)],
        [Need("held", Name)],
        [Need("handed", Name), Need("from", Name), Need("to", Name)],
        [Need("released", Name)],
        [Need("touched", Name)],
        [Need("tip", Name), Need("on", Name)],
        [Need("used", Name), May("at-least", Number)],
        [Need("object", Name), Need("in", Name)],
        [Need("object", Name), Need("within", Measure(Dimension.Length)), Need("of", Name)],
        [Need("empty", Name)],
        [Need("look-at", Name), Need("for", Time)],
        [Need("near", Name), Need("within", Measure(Dimension.Length))],
        [Need("quantity", Name), Need("at-most", Quantity), May("for", Time)],
        [Need("quantity", Name), Need("at-least", Quantity), May("for", Time)],
        [Need("quantity", Name), Need("between", List(Quantity)), May("for", Time)],
        [Need("variable", Name), Need("at-most", Number)],
        [Need("variable", Name), Need("at-least", Number)],
        [Need("timer", Name), Need("for", Time)],
        [Need("elapsed", Time)],
        [Need("branch", Name)],
        [Need("done", Name)],
        [Need("not", Group("condition"))],
        [Need("by", Name), Need("did", Group("condition"))],
        [Need("by-others-than", Name), Need("did", Group("condition"))],
        [Need("lasting", Group("condition")), Need("for", Time)],
        [Need("all", SchemaValue.Groups("condition"))],
        [Need("any", SchemaValue.Groups("condition"))],
        [Need("sequence", SchemaValue.Groups("condition"))],
        [Need("any-order", SchemaValue.Groups("condition"))],
        [Need("count", Group("condition")), Need("times", Number)]);

    private static SchemaKey[] Constraint(bool counts) =>
    [
        Need("id", Name), Need("template", Choice(ConstraintTemplates.All.Where(template => ConstraintTemplates.Counts(template) == counts))),
        May("steps", NameList), counts ? May("count", Number) : May("within", Time), Need("deducts", Number), May("text", Text),
    ];

    private static SchemaGroup Behaviors => OneOf(
        "behavior",
        [Need("say", Text), May("from", Name)],
        [Need("highlight", Name)],
        [Need("unhighlight", Name)],
        [Need("light", Name)],
        [Need("darken", Name)],
        [Need("hold", Name)],
        [Need("give-back", Name)],
        [Need("sound", Choice(ScenarioSounds.Names)), May("from", Name)],
        [Need("set", Name), Need("to", Number)],
        [Need("add-to", Name), May("amount", Number)],
        [Need("start-timer", Name)],
        [Need("process", Name), Need("to", Number)],
        [Need("inject", Name)],
        [Need("walk", Name), Need("along", Name)],
        [Need("follow", Name), May("who", Name)],
        [Need("stay", Name)],
        [Need("animate", Name), Need("to", Number), May("over", Time)],
        [Need("spawn", Name)],
        [Need("spawn", Name), Need("at", Vector), May("yaw", Measure(Dimension.Angle)), May("pitch", Measure(Dimension.Angle)), May("roll", Measure(Dimension.Angle))],
        [Need("remove", Name)],
        [Need("branch", Name)],
        [Need("jump", Name)]);
}
