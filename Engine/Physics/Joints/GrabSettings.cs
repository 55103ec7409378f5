namespace VRLab.Physics;

/// <summary>
/// How strong and stiff a hand's hold is. The hold is a critically damped spring to the hand's pose with the hand's
/// velocity fed forward, limited in force and torque, so that a heavy thing lags and a stuck thing stays where it is.
/// It carries the weight of a free body out of its force limit: what weighs more cannot be lifted.
/// </summary>
public readonly record struct GrabSettings(
    float MaxForceNewtons, float MaxTorqueNewtonMeters, float FrequencyHertz = 14f, float DampingRatio = 1f)
{
    /// <summary>A grown person's one-handed hold.</summary>
    public static GrabSettings Default => new(250f, 30f);
}
