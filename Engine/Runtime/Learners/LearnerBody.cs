using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>A learner in the world: where their floor is, their head and hands, and what their eyes rest on.</summary>
internal sealed class LearnerBody(ParticipantId participant, Pose worldFromStage)
{
    private bool _hasInput;

    public ParticipantId Participant { get; } = participant;

    /// <summary>Where the learner's own floor lies in the world; locomotion moves it.</summary>
    public Pose WorldFromStage { get; set; } = worldFromStage;

    public Pose WorldFromHead { get; private set; } = worldFromStage;

    public HandBody Left { get; } = new(Hand.Left);

    public HandBody Right { get; } = new(Hand.Right);

    /// <summary>Index of the entity that the head points at, or -1.</summary>
    public int GazeEntity { get; set; } = -1;

    public long GazeTicks { get; set; }

    public bool SnapTurnArmed { get; set; } = true;

    public HandBody HandOf(Hand hand) => hand == Hand.Left ? Left : Right;

    public void Update(in LearnerControls controls)
    {
        WorldFromHead = WorldFromStage * controls.StageFromHead;
        Left.Update(controls.Left, WorldFromStage, !_hasInput);
        Right.Update(controls.Right, WorldFromStage, !_hasInput);
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
}
