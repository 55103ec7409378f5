using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>The joint coordinates that a control's positions 0 and 1 stand for (radians, or meters of a slider), and how stiffly it moves.</summary>
internal static class ControlRange
{
    private const float FullTurnRadians = 6.2831855f;
    private const float KnobFrictionNewtonMeters = 0.005f;
    private const float ToggleFrictionNewtonMeters = 0.002f;

    public static (float Lower, float Upper) Of(Interaction interaction) => interaction switch
    {
        ValveInteraction valve => (0f, (float)valve.Turns * FullTurnRadians),
        LeverInteraction lever => ((float)lever.MinimumAngleRadians, (float)lever.MaximumAngleRadians),
        KnobInteraction knob => ((float)knob.MinimumAngleRadians, (float)knob.MaximumAngleRadians),
        ToggleInteraction toggle => ((float)toggle.MinimumAngleRadians, (float)toggle.MaximumAngleRadians),
        SliderInteraction slider => (0f, (float)slider.TravelMeters),
        _ => throw new ArgumentException($"{interaction.GetType().Name} has no joint.", nameof(interaction)),
    };

    public static float FrictionOf(Interaction interaction) => interaction switch
    {
        ValveInteraction valve => (float)valve.FrictionNewtonMeters,
        LeverInteraction lever => (float)lever.FrictionNewtonMeters,
        SliderInteraction slider => (float)slider.FrictionNewtons,
        KnobInteraction => KnobFrictionNewtonMeters,
        ToggleInteraction => ToggleFrictionNewtonMeters,
        _ => 0f,
    };
}
