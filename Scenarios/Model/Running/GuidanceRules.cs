using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Scenarios;

/// <summary>
/// What guidance says in practice: the prompt of the next step, its hint (with the object highlighted) after a while without
/// progress (at once where guidance shows), and warnings. Only keys of texts go into the stream; who shows and speaks them is the reader's choice.
/// </summary>
internal sealed class GuidanceRules(int stepCount, bool shows)
{
    public const string Speaker = "tutor";
    private readonly HashSet<StepId> _prompted = new(stepCount);
    private ScenarioStep? _step;
    private long _progressTick;
    private bool _isHinted;

    public void Update(long tick, ScenarioStep? next, bool hasProgress, bool isAsked, ParticipantId listener, IWorldCommand command, IStreamSink sink)
    {
        if (!ReferenceEquals(next, _step))
        {
            Leave(command);
            Enter(tick, next, listener, sink);
        }

        if (hasProgress)
        {
            _progressTick = tick;
        }

        if (_step is not null && isAsked)
        {
            Hint(tick, _step, listener, command, sink);
        }
        else if (_step is not null && !_isHinted && tick - _progressTick >= (shows ? 0 : SimulationTime.TicksFrom(_step.HintAfterSeconds)))
        {
            Hint(tick, _step, listener, command, sink);
        }
    }

    /// <summary>A step whose words have changed is said anew; of others nobody notices anything.</summary>
    public void Change(Scenario changed)
    {
        if (_step is null)
        {
            return;
        }

        ScenarioStep step = changed.StepOf(_step.Id);
        if (step.Prompt != _step.Prompt || step.Hint != _step.Hint || step.Focus != _step.Focus)
        {
            _prompted.Remove(step.Id);
        }
        else
        {
            _step = step;
        }
    }

    public static void Warn(long tick, Hazard hazard, IStreamSink sink)
    {
        sink.Write(tick, ParticipantId.Host, new WarningFired(hazard.WarningKey));
        sink.Write(tick, ParticipantId.Host, new Spoken(Speaker, hazard.WarningKey, new ObjectId("")));
    }

    public void AddToHash(ref StateHash hash)
    {
        hash.Add(_progressTick);
        hash.Add(_isHinted);
        hash.Add(_step is null ? "" : _step.Id.Name);
    }

    private void Enter(long tick, ScenarioStep? next, ParticipantId listener, IStreamSink sink)
    {
        _step = next;
        _isHinted = false;
        _progressTick = tick;
        if (next is not null && _prompted.Add(next.Id))
        {
            sink.Write(tick, listener, new Spoken(Speaker, next.PromptKey, next.Focus));
        }
    }

    private void Hint(long tick, ScenarioStep step, ParticipantId listener, IWorldCommand command, IStreamSink sink)
    {
        _isHinted = true;
        sink.Write(tick, listener, new Spoken(Speaker, step.HintKey, step.Focus));
        command.SetHighlighted(step.Focus, isHighlighted: true);
    }

    private void Leave(IWorldCommand command)
    {
        if (_step is not null && _isHinted)
        {
            command.SetHighlighted(_step.Focus, isHighlighted: false);
        }
    }
}
