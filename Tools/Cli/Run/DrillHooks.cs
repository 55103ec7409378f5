using VRLab.Learner;
using VRLab.Stream;

namespace VRLab.Cli;

/// <summary>What those who measure a run take part in: when it passes what, and who moves its learner.</summary>
internal sealed class DrillHooks
{
    public const string Headset = "headset";
    public const string Session = "session";
    public const string View = "view";
    public const string FirstFrame = "first frame";

    /// <summary>Told of each milestone as it is passed.</summary>
    public Action<string> Milestone { get; init; } = _ => { };

    /// <summary>May put a driver of its own around the learner's.</summary>
    public Func<ILearnerDriver, SessionMirror, ILearnerDriver> Wrap { get; init; } = (driver, _) => driver;
}
