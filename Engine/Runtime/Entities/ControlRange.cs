using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>The joint angles that a control's positions 0 and 1 stand for.</summary>
internal static class ControlRange
{
    private const float FullTurnRadians = 6.2831855f;

    public static (float LowerRadians, float UpperRadians) Of(Interaction interaction) => interaction switch
    {
        ValveInteraction valve => (0f, (float)valve.Turns * FullTurnRadians),
        LeverInteraction lever => ((float)lever.MinimumAngleRadians, (float)lever.MaximumAngleRadians),
        _ => throw new ArgumentException($"{interaction.GetType().Name} has no joint.", nameof(interaction)),
    };
}
