using System.Numerics;
using VRLab.Core;
using VRLab.Interface;

namespace VRLab.Learner;

/// <summary>A panel of the learner's own that hangs before them while it is open.</summary>
public interface IHangingPanel
{
    bool IsOpen { get; }

    /// <summary>Counts up with everything that could be seen of it.</summary>
    int Version { get; }

    Vector2 SizeMeters { get; }

    PanelLogic Logic { get; }

    /// <summary>Where it hangs; valid while it is open.</summary>
    Pose StageFromPanel { get; }

    /// <summary>Left hand, right hand, gaze, as they point at it now.</summary>
    ReadOnlySpan<WidgetPointer> Pointers { get; }
}
