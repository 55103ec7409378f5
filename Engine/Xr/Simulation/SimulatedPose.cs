using VRLab.Core;

namespace VRLab.Xr.Simulation;

/// <summary>Where a simulated wearer's head and hands are, in stage space.</summary>
public readonly record struct SimulatedPose(Pose StageFromHead, SimulatedHand Left, SimulatedHand Right)
{
    public SimulatedHand HandOf(Hand hand) => hand == Hand.Left ? Left : Right;
}
