using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>A learner in the world: where their floor is, their head and hands, and what their eyes rest on.</summary>
internal sealed class LearnerBody(ParticipantId participant, Pose worldFromStage)
{
    private bool _hasInput;
    private LearnerCommand _lastCommand;

    public ParticipantId Participant { get; } = participant;

    public LearnerSettings Settings { get; private set; }

    /// <summary>Where the learner began, and where recentering puts them back.</summary>
    public Pose WorldFromStart { get; } = worldFromStage;

    /// <summary>Where the learner's own floor lies in the world; locomotion moves it.</summary>
    public Pose WorldFromStage { get; set; } = worldFromStage;

    public Pose WorldFromHead { get; private set; } = worldFromStage;

    public HandBody Left { get; } = new(Hand.Left);

    public HandBody Right { get; } = new(Hand.Right);

    /// <summary>The hand that words and gaze act for.</summary>
    public HandBody PointingHand => Settings.Hands == HandUse.LeftOnly ? Left : Right;

    /// <summary>What was asked for in this tick.</summary>
    public LearnerCommand Command { get; private set; }

    /// <summary>Index of the entity that the head points at, or -1.</summary>
    public int GazeEntity { get; set; } = -1;

    public long GazeTicks { get; set; }

    public bool SnapTurnArmed { get; set; } = true;

    public HandBody HandOf(Hand hand) => hand == Hand.Left ? Left : Right;

    /// <summary>Takes new settings over; a raised floor rises or sinks at once.</summary>
    public void Apply(in LearnerSettings settings)
    {
        float rise = settings.RaiseMeters - Settings.RaiseMeters;
        WorldFromStage = WorldFromStage with { Position = WorldFromStage.Position + new System.Numerics.Vector3(0f, rise, 0f) };
        Settings = settings;
    }

    public void Update(in LearnerControls controls)
    {
        Command = controls.Command == _lastCommand ? LearnerCommand.None : controls.Command;
        _lastCommand = controls.Command;
        WorldFromHead = WorldFromStage * controls.StageFromHead;
        ObeyHandCommand();
        Left.Update(controls.Left, WorldFromStage, !_hasInput, Settings.TogglesGrab);
        Right.Update(controls.Right, WorldFromStage, !_hasInput, Settings.TogglesGrab);
        _hasInput = true;
    }

    public void AddToHash(ref StateHash hash)
    {
        hash.Add(WorldFromStage);
        hash.Add(WorldFromHead);
        hash.Add(GazeEntity);
        hash.Add(GazeTicks);
        Left.AddToHash(ref hash);
        Right.AddToHash(ref hash);
    }

    private void ObeyHandCommand()
    {
        if (Command == LearnerCommand.Grab && PointingHand.IsFree)
        {
            PointingHand.IsLatched = true;
        }
        else if (Command == LearnerCommand.LetGo)
        {
            (Left.HeldEntity >= 0 && Right.HeldEntity < 0 ? Left : PointingHand).Open();
        }
    }
}
