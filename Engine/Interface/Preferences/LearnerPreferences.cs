using VRLab.Core;

namespace VRLab.Interface;

/// <summary>How much the edge of the view darkens while sticks move the learner, against motion sickness.</summary>
public enum Vignette
{
    Light,
    Strong,
    Off,
}

/// <summary>All that a learner chooses: how they take part (<see cref="Session"/>, which goes through the stream) and how they see and hear it.</summary>
public sealed record LearnerPreferences
{
    public const float LargestTextFactor = 1.5f;

    /// <summary>From the eyes of a seated grown person to those of a standing one.</summary>
    public const float SeatedRaiseMeters = 0.42f;

    public static LearnerPreferences Standard { get; } = new();

    public LearnerSettings Session { get; init; }

    /// <summary>On the size of captions and panels' texts, 1 to <see cref="LargestTextFactor"/>.</summary>
    public float TextFactor { get; init; } = 1f;

    public PanelPalette Palette { get; init; }

    public bool ShowsCaptions { get; init; } = true;

    public Vignette Vignette { get; init; }

    /// <summary>Of everything, 0 to 1.</summary>
    public float Volume { get; init; } = 1f;

    /// <summary>Both ears hear the same.</summary>
    public bool IsMono { get; init; }

    /// <summary>Voices and alarms as they are, machines soft, all else silent.</summary>
    public bool HearsEssentialOnly { get; init; }

    /// <summary>The same with every number inside its range; what is no number becomes the standard.</summary>
    public LearnerPreferences Bounded() => this with
    {
        TextFactor = Bounded(TextFactor, 1f, LargestTextFactor, 1f),
        Volume = Bounded(Volume, 0f, 1f, 1f),
        Session = Session with
        {
            RaiseMeters = Bounded(Session.RaiseMeters, -1f, 1.5f, 0f),
            DwellSeconds = Bounded(Session.DwellSeconds, 0f, 10f, 0f),
            TargetScale = Bounded(Session.TargetScale, 0f, 4f, 0f),
            TurnStepRadians = Bounded(Session.TurnStepRadians, 0f, 1.6f, 0f),
            TimeLimitFactor = Bounded(Session.TimeLimitFactor, 0f, 20f, 0f),
        },
    };

    private static float Bounded(float value, float least, float most, float standard) => float.IsFinite(value) ? Math.Clamp(value, least, most) : standard;
}
