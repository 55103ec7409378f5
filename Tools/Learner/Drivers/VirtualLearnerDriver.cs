using VRLab.Stream;
using VRLab.VirtualLearner;
using VRLab.Xr;
using VRLab.Xr.Headless;
using VRLab.Xr.Simulation;

namespace VRLab.Learner;

/// <summary>
/// Lets a virtual learner move a headset: one that is really there as a runtime, or none. Who is done stays until <paramref name="areOthersFinished"/>.
/// </summary>
public sealed class VirtualLearnerDriver(VirtualLearner.VirtualLearner learner, IPuppetHeadset headset, Func<bool> areOthersFinished, TeamTalk talk) : ILearnerDriver
{
    public bool IsFinished => learner.IsFinished && areOthersFinished();

    public void Move() => headset.Send(learner.Next());

    public bool TrySay(out Utterance said) => talk.TrySay(out said);

    public bool IsShownBy(in XrInput input) => headset.IsReportedBy(input);
}

/// <summary>A headset that can be moved by a program.</summary>
public interface IPuppetHeadset
{
    void Send(in LearnerInput input);

    /// <summary>True when what the headset reports is what was sent last.</summary>
    bool IsReportedBy(in XrInput read);
}

/// <summary>No headset: what is sent is what is read.</summary>
public sealed class HeadlessPuppet(HeadlessBackend backend) : IPuppetHeadset
{
    public void Send(in LearnerInput input) =>
        backend.SetInput(input.StageFromHead, InputConversion.ToHeadset(input.Left), InputConversion.ToHeadset(input.Right));

    public bool IsReportedBy(in XrInput read) => true;
}

/// <summary>The simulated OpenXR headset and its two controllers.</summary>
public sealed class SimulatedPuppet(RemoteHeadset headset) : IPuppetHeadset
{
    private SimulatedPose _sent;

    public void Send(in LearnerInput input)
    {
        _sent = new SimulatedPose(input.StageFromHead, HandOf(input.Left), HandOf(input.Right));
        headset.Send(_sent);
    }

    public bool IsReportedBy(in XrInput read) => RemoteHeadset.IsReportedBy(_sent, read);

    private static SimulatedHand HandOf(in HandInput hand) =>
        new(hand.IsActive, hand.StageFromGrip, hand.Trigger, hand.Squeeze, hand.Thumbstick, (XrButtons)hand.Buttons, IsHandTracked: hand.IsActive);
}
