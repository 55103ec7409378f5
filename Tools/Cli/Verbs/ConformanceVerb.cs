using System.CommandLine;
using VRLab.Assessment;
using VRLab.Assessment.Procedure;
using VRLab.Conformance;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Stream.Recording;

namespace VRLab.Cli;

/// <summary><c>vrlab conformance</c>: how a log agrees with a model.</summary>
internal static class ConformanceVerb
{
    private const string Details = """
        MODEL is a Petri net (.pnml, ISO/IEC 15909-2) or a process (.bpmn, BPMN 2.0); LOG is an event log (.xes, IEEE 1849) or a table
        (.csv with columns such as case,activity,timestamp); each may be packed by gzip, and one of them may come from the standard input. For each case the optimal alignment (log moves and visible model moves cost 1) with
        fitness = 1 - cost / (trace length + shortest run of the model), and the fitness of token replay; for the log the mean of the
        fitnesses (logFitness: sums instead of means), the token replay of all cases together, and precision (ETC, Munoz-Gama and Carmona 2010;
        alignedPrecision: the same of the aligned cases). Of several optimal alignments the same one is always given.

        Transitions that a program marks invisible, that have no name, or that are called tau, skip_1 and the like are silent unless the log has
        such an activity. Where the file names no final marking, a case ends with a token on a place without outgoing arcs.
        Pools of a BPMN file that message flows join are compared together: who receives waits for who sends. Pools that the log does not show are left out.
        Events whose lifecycle is not "complete" do not count where the log has complete ones (--lifecycle all: they do). Where model and log have
        no name in common, the log's classifiers are tried, and names with lifecycle (weigh+complete).

        With --graph instead of --model: GRAPH is {"steps": [{"id","title"}], "edges": [["before","after"]], "optional": [...]}, LOG a table
        case,step,start,end. For each case the steps omitted, out of order (begun before a direct or transitive predecessor that was
        first begun later) and repeated. A predecessor done again later is a repetition, not an order error.
        With --scenario and --recording the graph is a scenario's and the case a session; --scenario alone prints its graph.

        With --declare: CONSTRAINTS holds one Declare constraint a line (Response[A, B], Existence2[A]) or a JSON list of them; for each case the
        constraints that it breaks.

        Examples:
          vrlab conformance --model order.pnml --log order.xes
          vrlab conformance --graph steps.json --log performed.csv
          vrlab conformance --scenario pump-lockout --recording out/pump-lockout-20260301-091500
          gunzip -c order.csv.gz | vrlab conformance --model order.bpmn --log - --json
          vrlab conformance --declare rules.decl --log log.csv --json
          vrlab conformance --model net.pnml --log log.csv --silent "skip*" --final-marking p_end --json
        """;

    private static readonly Option<string?> Model = new("--model") { Description = "The model: .pnml or .bpmn; - for the standard input.", HelpName = "FILE" };
    private static readonly Option<string?> Graph = new("--graph") { Description = "A step graph (JSON) instead of a model.", HelpName = "FILE" };
    private static readonly Option<string?> Declare = new("--declare") { Description = "Declare constraints instead of a model.", HelpName = "FILE" };
    private static readonly Option<string?> ScenarioId = new("--scenario") { Description = "A scenario (id or folder) as step graph.", HelpName = "ID" };
    private static readonly Option<string?> Recording = new("--recording") { Description = "A session.vrs or its folder, instead of a log.", HelpName = "FILE" };
    private static readonly Option<string?> Log = new("--log") { Description = "The log: .xes or .csv, also packed (.gz); - for the standard input.", HelpName = "FILE" };
    private static readonly Option<string[]> Silent = new("--silent") { Description = "Labels that no log shows; * and ? stand for any letters.", HelpName = "LABEL", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string[]> FinalMarking = new("--final-marking") { Description = "Where a case ends: PLACE[=TOKENS][,PLACE...]; several are alternatives.", HelpName = "MARKING", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string?> InitialMarking = new("--initial-marking") { Description = "Where a case begins, instead of the file's marking.", HelpName = "MARKING" };
    private static readonly Option<string?> Part = new("--net", "--process") { Description = "Which net or process of the file, by id or name.", HelpName = "ID" };
    private static readonly Option<string?> Classifier = new("--classifier") { Description = "XES: the classifier, or attribute keys with commas, that name an event's activity.", HelpName = "NAME" };
    private static readonly Option<string?> Lifecycle = new("--lifecycle") { Description = "Which lifecycle transitions count, e.g. complete,start; or all.", HelpName = "LIST" };
    private static readonly Option<bool> SortByTime = new("--sort-by-time") { Description = "XES: order events by time instead of by the file." };
    private static readonly Option<string?> CaseColumn = new("--case-column") { Description = "CSV: the column of the case.", HelpName = "COLUMN" };
    private static readonly Option<string?> ActivityColumn = new("--activity-column") { Description = "CSV: the column of the activity.", HelpName = "COLUMN" };
    private static readonly Option<string?> TimeColumn = new("--time-column") { Description = "CSV: the column that orders the events of a case.", HelpName = "COLUMN" };
    private static readonly Option<string?> Separator = new("--separator") { Description = "CSV: the separator; 'tab' for a tab.", HelpName = "CHARACTER" };
    private static readonly Option<string?> TextEncoding = EncodingOption.Create();
    private static readonly Option<int> MaximumStates = new("--max-states") { Description = "How many states one alignment may look at.", HelpName = "N", DefaultValueFactory = _ => Aligner.DefaultMaximumStates };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the answer as JSON, and nothing else." };

    public static Command Create()
    {
        Option<Language?> language = LanguageOption.Create();
        var verb = new Verb("conformance", "How a log of events agrees with a model of the procedure.", Details)
        {
            Model, Graph, Declare, ScenarioId, Recording, Log, Silent, FinalMarking, InitialMarking, Part, Classifier, Lifecycle, SortByTime, CaseColumn, ActivityColumn, TimeColumn, Separator, TextEncoding, MaximumStates, Json, language,
        };
        verb.SetAction(parsed =>
        {
            TextWriter output = parsed.InvocationConfiguration.Output;
            output.Write(Answer(parsed, parsed.GetLanguage(language)));
            return (int)ExitCode.Done;
        });
        return verb;
    }

    private static string Answer(ParseResult parsed, Language language)
    {
        Option<string?>[] models = [.. new[] { Model, Graph, Declare, ScenarioId }.Where(option => parsed.GetValue(option) is not null)];
        if (models.Length != 1)
        {
            throw ProblemException.BadInput(
                models.Length == 0 ? "Nothing says what to compare with." : $"{models[0].Name} and {models[1].Name} cannot both be given.", "Give one of --model, --graph, --declare, --scenario.");
        }

        return models[0] == Model ? CompareWithModel(parsed, language)
            : models[0] == Declare ? CompareWithConstraints(parsed, language)
            : models[0] == Graph ? Tell(StepGraphReader.Read(Required(parsed, Graph)), StepLogReader.Read(Required(parsed, Log), LogOptionsOf(parsed)), parsed, language)
            : CompareWithScenario(parsed, language);
    }

    private static string CompareWithScenario(ParseResult parsed, Language language)
    {
        StepGraph graph = ScenarioGraph.Of(ScenarioLibrary.Delivered.Find(Required(parsed, ScenarioId)).ToAssessmentPlan(), language);
        if (parsed.GetValue(Recording) is not { } file)
        {
            return parsed.GetValue(Log) is null ? StepFindingsAnswer.Of(graph) : Tell(graph, StepLogReader.Read(Required(parsed, Log), LogOptionsOf(parsed)), parsed, language);
        }

        string path = Directory.Exists(file) ? Path.Combine(file, StreamFormat.RecordingFileName) : file;
        using RecordingReader reader = RecordingReader.Open(path);
        return Tell(graph, [ScenarioGraph.CaseOf(EvidenceCollector.Collect(reader), file)], parsed, language);
    }

    private static string Tell(StepGraph graph, IReadOnlyList<StepCase> cases, ParseResult parsed, Language language)
    {
        IReadOnlyList<CaseFindings> findings = StepFindings.Of(graph, cases);
        return parsed.GetValue(Json) ? StepFindingsAnswer.Of(graph, findings) : StepFindingsText.Of(graph, findings, language);
    }

    private static string CompareWithConstraints(ParseResult parsed, Language language)
    {
        IReadOnlyList<DeclareConstraint> constraints = DeclareReader.Read(Required(parsed, Declare));
        EventLog log = LogFiles.Read(Required(parsed, Log), LogOptionsOf(parsed));
        IReadOnlyList<IReadOnlyList<DeclareResult>> results = [.. log.Variants.Select(variant => constraints.Select(constraint => DeclareChecker.Check(constraint, variant.Trace)).ToArray())];
        return parsed.GetValue(Json) ? DeclareAnswer.Json(log, constraints, results) : DeclareAnswer.Text(log, constraints, results, language);
    }

    private static string CompareWithModel(ParseResult parsed, Language language)
    {
        (string model, string log) = (Required(parsed, Model), Required(parsed, Log));
        if (model == InputFiles.StandardInput && log == InputFiles.StandardInput)
        {
            throw ProblemException.BadInput("The standard input cannot be the model and the log.", "Write one of them to a file and name that.");
        }

        ModelAndLog both = ModelAndLog.Read(model, ModelOptionsOf(parsed), log, LogOptionsOf(parsed));
        LogConformance result = ConformanceCheck.Run(both.Net, both.Log, AtLeastOne(parsed.GetValue(MaximumStates)));
        return parsed.GetValue(Json) ? ConformanceAnswer.Of(both, result) : ConformanceText.Of(both, result, language);
    }

    private static LogOptions LogOptionsOf(ParseResult parsed) => new()
    {
        Classifier = parsed.GetValue(Classifier),
        Lifecycle = parsed.GetValue(Lifecycle),
        SortByTime = parsed.GetValue(SortByTime),
        CaseColumn = parsed.GetValue(CaseColumn),
        ActivityColumn = parsed.GetValue(ActivityColumn),
        TimeColumn = parsed.GetValue(TimeColumn),
        Separator = SeparatorOf(parsed.GetValue(Separator)),
        Encoding = parsed.GetValue(TextEncoding),
    };

    private static ModelOptions ModelOptionsOf(ParseResult parsed) => new()
    {
        SilentLabels = parsed.GetValue(Silent) ?? [],
        FinalMarkings = parsed.GetValue(FinalMarking) ?? [],
        InitialMarking = parsed.GetValue(InitialMarking),
        Part = parsed.GetValue(Part),
    };

    private static string Required(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) ?? throw ProblemException.BadInput($"Option '{option.Name}' is missing.", $"Give {option.Name} FILE.");

    private static int AtLeastOne(int states) =>
        states >= 1 ? states : throw ProblemException.BadInput($"--max-states {states} allows no search.", "Give at least 1.");

    private static char? SeparatorOf(string? text) => text switch
    {
        null => null,
        "tab" or "\\t" => '\t',
        { Length: 1 } => text[0],
        _ => throw ProblemException.BadInput($"--separator '{text}' is not one character.", "Give one character, or tab."),
    };
}
