using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Cli;

/// <summary>How a session ended.</summary>
/// <param name="Reason">As the recording says it: the scenario's outcome, <c>left</c>, <c>interrupted</c> or <c>headset-lost</c>.</param>
/// <param name="Failures">What the virtual learner could not do, in plain words.</param>
internal sealed record DrillEnd(string Reason, IReadOnlyList<string> Failures)
{
    /// <summary>The scenario as its author changed it under way; null where nobody did.</summary>
    public Scenario? Changed { get; init; }

    public bool IsHeadsetLost => Reason == "headset-lost";

    /// <summary>A drill that did not come to its own end is not passed, whatever was done until then.</summary>
    public bool IsCutShort => IsHeadsetLost || Reason is "left" or "interrupted";

    /// <summary>What the person at the terminal should know; null where the drill came to its own end.</summary>
    public LocalizedText? Notice => Reason switch
    {
        "left" => new("学员提前离开,训练未完成。", "The drill was left before its end: it is not passed."),
        "interrupted" => new("训练被中断,未完成。", "The drill was interrupted: it is not passed."),
        "headset-lost" => new(
            "头显连接中断。请检查线缆和头显软件后重新开始。", "The headset was lost. Check its cable and its software, then run the drill again."),
        _ => null,
    };
}
