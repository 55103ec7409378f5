using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>One learner's input for one tick, in the learner's stage space (the floor they stand on).</summary>
public readonly record struct LearnerControls(Pose StageFromHead, HandControls Left, HandControls Right)
{
    /// <summary>Acts in the tick in which it appears; kept up, it does not act again.</summary>
    public LearnerCommand Command { get; init; }

    public HandControls Of(Hand hand) => hand == Hand.Left ? Left : Right;
}
