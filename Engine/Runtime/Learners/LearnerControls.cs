using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>One learner's input for one tick, in the learner's stage space (the floor they stand on).</summary>
public readonly record struct LearnerControls(Pose StageFromHead, HandControls Left, HandControls Right)
{
    public HandControls Of(Hand hand) => hand == Hand.Left ? Left : Right;
}
