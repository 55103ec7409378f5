using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Reads chapters with their steps, effects and the rubric.</summary>
internal sealed class ProcedureReader(AuthorContext context)
{
    private readonly BehaviorReader _behaviors = new(context);
    private readonly List<ScenarioRule> _rulesOfSteps = [];

    private const double LongestSeconds = 4 * 3600;

    public ScenarioProcedure Read(Fields root, ProcessPlan process)
    {
        IReadOnlyList<ScenarioChapter> chapters = [.. root.Items("chapters", isRequired: true).Select(ReadChapter)];
        var hazards = new HazardReader(context);
        var procedure = new ScenarioProcedure(
            chapters,
            [.. root.Items("hazards", isRequired: true).Select(hazards.Read)],
            [.. root.Items("effects").Select(ReadEffect)],
            ReadRubric(root),
            process,
            root.Number("time-limit", Dimension.Time, 10, LongestSeconds));
        return new CourseReader(context, _behaviors).ReadInto(procedure, root, _rulesOfSteps);
    }

    private ScenarioChapter ReadChapter(SourceNode node)
    {
        Fields fields = Fields.Of(node, context, "a chapter");
        string id = fields.Name("id");
        var chapter = new ScenarioChapter(
            new ChapterId(id),
            fields.Localized("title", $"chapter.{id}.title"),
            fields.Reference("camera", context.Cameras),
            [.. fields.Items("steps", isRequired: true).Select(step => ReadStep(step, new ChapterId(id)))]);
        fields.Finish();
        return chapter;
    }

    private ScenarioStep ReadStep(SourceNode node, ChapterId chapter)
    {
        Fields fields = Fields.Of(node, context, "a step");
        string id = fields.Name("id");
        context.Steps.Define(id, node.Place, context.Problems);
        var step = new ScenarioStep
        {
            Id = new StepId(id),
            Chapter = chapter,
            Title = fields.Localized("title", $"step.{id}.title"),
            Prompt = fields.Localized("prompt", $"step.{id}.prompt"),
            Hint = fields.Localized("hint", $"step.{id}.hint"),
            Condition = ConditionReader.Read(fields.Required("when") ?? SceneReader.Nothing(fields), context),
            After = fields.References("after", context.Steps, name => new StepId(name)),
            Needs = fields.References("needs", context.Steps, name => new StepId(name)),
            Undoes = ReadUndoes(fields),
            Focus = new ObjectId(fields.Reference("focus", context.Objects)),
            ExpectedSeconds = fields.Number("expected", Dimension.Time, 0.1, LongestSeconds),
            TimeLimitSeconds = fields.Number("time-limit", Dimension.Time, 1, LongestSeconds),
            HintAfterSeconds = fields.Number("hint-after", Dimension.Time, 1, LongestSeconds, 20),
            Points = fields.Number("points", Dimension.None, 0, 1000),
            IsOptional = fields.Flag("optional"),
            IsRepeatable = fields.Flag("repeatable"),
            Alternative = fields.Optional("alternative") is { } alternative ? fields.NameOf(alternative, "alternative") : null,
            Branch = fields.Optional("branch") is { } branch ? new VariableId(fields.ReferenceOf(branch, "branch", context.Branches)) : null,
            OnlyIf = fields.Optional("only-if") is { } condition ? ConditionReader.Read(condition, context) : null,
            Role = fields.Optional("role") is { } role ? fields.ReferenceOf(role, "role", context.Roles) : null,
            Talk = fields.Optional("talk") is { } talk ? ReadTalk(talk, id) : null,
            How = ConditionReader.ReadList(fields, "how"),
            Abilities = [.. fields.Items("abilities").Select(item => fields.NameOf(item, "abilities"))],
        };
        ReadDo(fields, step.Id);
        fields.Finish();
        return step;
    }

    private StepTalk ReadTalk(SourceNode node, string step)
    {
        Fields fields = Fields.Of(node, context, "what is said about a step");
        var id = new StepId(step);
        var talk = new StepTalk(
            fields.Reference("by", context.Roles),
            fields.Localized("order", StepTalk.OrderKey(id)),
            fields.Localized("answer", StepTalk.AnswerKey(id)),
            fields.Localized("report", StepTalk.ReportKey(id)));
        fields.Finish();
        return talk;
    }

    /// <summary>What a step's performance leads to is a rule like any other.</summary>
    private void ReadDo(Fields fields, StepId step)
    {
        IReadOnlyList<Behavior> behaviors = _behaviors.ReadList(fields, "do");
        if (behaviors.Count > 0)
        {
            _rulesOfSteps.Add(new ScenarioRule(new StepDone(step), behaviors, Repeats: false));
        }
    }

    private StepId? ReadUndoes(Fields fields) => fields.Optional("undoes") is { } node
        ? new StepId(fields.ReferenceOf(node, "undoes", context.Steps))
        : null;

    private WorldEffect ReadEffect(SourceNode node)
    {
        Fields fields = Fields.Of(node, context, "an effect");
        string? kind = fields.Which("block", "light", "sound");
        PlaySound? sound = kind == "sound" ? BehaviorReader.ReadSound(fields) : null;
        ObjectId target = sound?.Source ?? new ObjectId(kind is null ? "?" : fields.Reference(kind, context.Objects));
        Condition condition = ConditionReader.Read(fields.Required("while") ?? SceneReader.Nothing(fields), context);
        fields.Finish();
        return kind switch
        {
            "light" => new WorldEffect(WorldEffectKind.Light, target, condition),
            "sound" => new WorldEffect(WorldEffectKind.Sound, target, condition, sound!.Sound),
            _ => new WorldEffect(WorldEffectKind.Block, target, condition),
        };
    }

    private Rubric ReadRubric(Fields root)
    {
        Fields fields = Fields.Of(root.Required("rubric") ?? SceneReader.Nothing(root), context, "the rubric");
        double maximum = fields.Number("maximum", Dimension.None, 1, 1000);
        var constraints = new ConstraintReader(context);
        var rubric = new Rubric(
            maximum,
            fields.Number("pass", Dimension.None, 0, maximum),
            fields.Number("out-of-order", Dimension.None, 0, 1),
            fields.Number("repeated", Dimension.None, 0, 1),
            fields.Number("overtime", Dimension.None, 0, 1))
        {
            OverForcePoints = fields.Number("over-force", Dimension.None, 0, maximum, 0),
            Constraints = constraints.ReadList(fields),
            Untouched = constraints.ReadUntouched(fields),
        };
        fields.Finish();
        return rubric;
    }
}
