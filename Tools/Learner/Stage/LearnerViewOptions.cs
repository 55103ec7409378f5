using VRLab.Bindings.Vulkan;
using VRLab.Core;
using VRLab.Interface;

namespace VRLab.Learner;

/// <summary>How a learner's view is made.</summary>
public sealed record LearnerViewOptions(ParticipantId Participant, Language Language)
{
    /// <summary>Colors and text size of panels; null takes the standard ones.</summary>
    public PanelLook? Look { get; init; }

    public VkFormat ColorFormat { get; init; } = VkFormat.R8G8B8A8Srgb;

    /// <summary>From chapter and view to the picture's file; null takes no pictures.</summary>
    public Func<ChapterId, string, string>? PicturePathOf { get; init; }

    /// <summary>
    /// On a software device: the simulation goes on while a frame is drawn, for a person whose clock does not wait. Else it waits, and
    /// drawing takes the time that it is given.
    /// </summary>
    public bool DrawsBesideSimulation { get; init; }

    /// <summary>The learner's own menu, which is drawn, and whose preferences are followed; null where they have none.</summary>
    public SessionMenu? Menu { get; init; }

    /// <summary>What tells the learner at the end how it went; null where nobody reads it.</summary>
    public ClosingBoard? Closing { get; init; }

    /// <summary>Told of what cannot be shown as it should; null tells nobody.</summary>
    public Action<string>? Note { get; init; }

    /// <summary>Writes what frames cost into the view; needs the loop's stepper to tell when its clock stands. Null: no overlay.</summary>
    public SessionStepper? OverlayOf { get; init; }

    /// <summary>On a software device: how much of the time may go into drawing.</summary>
    public double SoftwareDrawShare { get; init; } = 0.35;
}
