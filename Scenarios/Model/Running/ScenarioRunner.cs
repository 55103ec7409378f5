using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Scenarios;

/// <summary>
/// Runs a scenario's process model and rules over the world, one tick after the other, and writes what happened into the
/// stream: ChapterBegan, StepOffered, StepPerformed, HazardRaised, WarningFired, Spoken, SoundSustained and ProcessValue.
/// Everything that hands and bodies do (ControlChanged, ObjectWorn, ...) is written by the host, not here.
/// One thread; allocates nothing after construction; same world, same records.
/// </summary>
public sealed class ScenarioRunner
{
    /// <summary>From the last step to the end, so that its prompt and sounds are not cut off.</summary>
    private const int ClosingTicks = 2 * SimulationTime.TicksPerSecond;
    private readonly RuleMemory _memory;
    private readonly ProcessRule _process;
    private readonly StepRules _steps;
    private readonly HazardRules _hazards;
    private readonly EffectRules _effects;
    private readonly TeamGuidance _guidance;
    private readonly BehaviorRules _behaviors;
    private readonly ConditionStates _states;
    private readonly StepCourse _course;
    private long _timeLimitTicks;
    private long _beginTick = -1;
    private long _completedTick = -1;

    /// <param name="scenario">Shared; the runner changes nothing in it.</param>
    /// <param name="mode">Practice prompts and hints, guided shows as well, an exam is silent.</param>
    /// <param name="seed">Draws the branches of the scenario's choices.</param>
    public ScenarioRunner(Scenario scenario, ScenarioMode mode = ScenarioMode.Practice, ulong seed = 0)
    {
        Scenario = scenario;
        Mode = mode;
        _memory = new RuleMemory(scenario);
        _process = new ProcessRule(scenario.Procedure.Process);
        _course = new StepCourse(scenario, new ConditionStates(_memory, _process.Kind, _ => false), seed);
        _states = new ConditionStates(_memory, _process.Kind, _course.IsTaken);
        _steps = new StepRules(scenario, _states, _memory, _course);
        _behaviors = new BehaviorRules(scenario, _states, new BehaviorRunner(_process, _memory, _steps), _steps, mode);
        _hazards = new HazardRules(scenario, _states);
        _effects = new EffectRules(scenario, _states);
        _guidance = new TeamGuidance(scenario, _memory.Team, shows: mode == ScenarioMode.Guided);
        _timeLimitTicks = SimulationTime.TicksFrom(scenario.Procedure.TimeLimitSeconds);
    }

    public Scenario Scenario { get; private set; }

    public ScenarioMode Mode { get; }

    /// <summary>Learners who need more time have limits so many times longer.</summary>
    public double TimeLimitFactor { get; set; } = 1.0;

    public ScenarioOutcome Outcome { get; private set; }

    public bool IsFinished => Outcome != ScenarioOutcome.Running;

    /// <summary>Whether this session takes a branch of the scenario's choices.</summary>
    public bool IsTaken(VariableId branch) => _course.IsTaken(branch);

    /// <summary>Says which role of the scenario a participant has; before the first step that depends on it.</summary>
    public void Assign(ParticipantId participant, string role) => _memory.Team.Assign(participant, role);

    /// <summary>
    /// The process and rules of one tick, after the world's physics. <paramref name="events"/> are those of this tick in the order
    /// they happened; commands apply before the next tick's physics. Ticks follow each other without a gap. After the end only the
    /// process and the effects go on.
    /// </summary>
    public void Step(long tick, IWorldObservation world, ReadOnlySpan<WorldEvent> events, IWorldCommand command, IStreamSink sink)
    {
        _memory.Note(events);
        _process.Step(world, events);
        var context = new RuleContext(tick, world, events, _process.Model, _memory);
        if (_beginTick < 0)
        {
            Begin(context, sink);
        }
        else if (!IsFinished)
        {
            _steps.Update(context, sink);
        }

        _behaviors.Update(context, command, sink);

        JudgeHazards(context, sink);
        _effects.Update(context, command, sink);
        Guide(context, command, sink);
        _process.Write(tick, sink);
        _memory.Said.Clear();
        Outcome = IsFinished ? Outcome : Judge(tick);
    }

    /// <summary>
    /// Between two ticks, goes on with a scenario as its author has changed it: what was done stays done, and conditions that are the same keep what
    /// they remember.
    /// </summary>
    /// <exception cref="ProblemException">The change needs a new session (see <see cref="ScenarioChange"/>); nothing has changed then.</exception>
    public void Change(Scenario changed)
    {
        ScenarioChange.Check(Scenario, changed);
        Scenario = changed;
        _steps.Change(changed, _states);
        _behaviors.Change(changed, _states);
        _hazards.Change(changed, _states);
        _guidance.Change(changed);
        _timeLimitTicks = SimulationTime.TicksFrom(changed.Procedure.TimeLimitSeconds);
    }

    /// <summary>The process value now, in the unit that the model declares.</summary>
    /// <exception cref="ProblemException">The model has no such quantity.</exception>
    public double ValueOf(QuantityId quantity)
    {
        int index = _process.Kind.IndexOf(quantity);
        return index >= 0
            ? _process.Model.Value(index)
            : throw ProblemException.BadInput(
                $"The process model '{_process.Kind.Name}' has no quantity '{quantity}'.",
                Known.Suggest(quantity.Name, _process.Kind.Quantities.Select(known => known.Id.Name)));
    }

    /// <summary>A participant begins to say a text of the scenario; it counts in the next tick.</summary>
    public void Hear(ParticipantId participant, string textKey) => _memory.Said.Add((participant, textKey));

    /// <summary>Brings a fault about, as an instructor does; takes effect with the next tick.</summary>
    /// <exception cref="ProblemException">The scenario has no such fault; the remedy names the nearest one.</exception>
    public void Inject(FaultId fault, long tick, IWorldCommand command, IStreamSink sink) =>
        _behaviors.Inject(fault, isFromInstructor: true, tick, command, sink);

    /// <summary>The part of the state hash named Process.</summary>
    public void AddProcessToHash(ref StateHash hash) => _process.AddToHash(ref hash);

    /// <summary>The part of the state hash named Rules.</summary>
    public void AddRulesToHash(ref StateHash hash)
    {
        _memory.AddToHash(ref hash);
        _steps.AddToHash(ref hash);
        _hazards.AddToHash(ref hash);
        _effects.AddToHash(ref hash);
        _guidance.AddToHash(ref hash);
        _behaviors.AddToHash(ref hash);
        hash.Add((int)Outcome);
        hash.Add(_completedTick);
    }

    public void AddToHash(ref StateHash hash)
    {
        AddProcessToHash(ref hash);
        AddRulesToHash(ref hash);
    }

    private void Begin(in RuleContext context, IStreamSink sink)
    {
        _beginTick = context.Tick;
        _memory.BeginTick = context.Tick;
        _steps.Begin(context, sink);
        _hazards.Begin(context);
    }

    private void JudgeHazards(in RuleContext context, IStreamSink sink)
    {
        if (IsFinished || context.Tick == _beginTick)
        {
            return;
        }

        Hazard? raised = _hazards.Update(context, sink);
        if (raised is not null && Mode != ScenarioMode.Exam)
        {
            GuidanceRules.Warn(context.Tick, raised, sink);
        }
    }

    private void Guide(in RuleContext context, IWorldCommand command, IStreamSink sink)
    {
        if (Mode != ScenarioMode.Exam && !IsFinished)
        {
            _guidance.Update(context, _steps.NextOfRoles, _steps.HasProgress, command, sink);
        }
    }

    private ScenarioOutcome Judge(long tick)
    {
        if (Mode == ScenarioMode.Exam && _hazards.IsCriticalRaised)
        {
            return ScenarioOutcome.CriticalHazard;
        }

        if (_completedTick < 0 && (_steps.IsLastPerformed || _steps.AreMandatoryPerformed))
        {
            _completedTick = tick;
        }

        if (_completedTick >= 0 && tick - _completedTick >= ClosingTicks)
        {
            return ScenarioOutcome.Completed;
        }

        return tick - _beginTick >= _timeLimitTicks * TimeLimitFactor ? ScenarioOutcome.TimeUp : ScenarioOutcome.Running;
    }
}
