namespace VRLab.Physics;

/// <summary>
/// Coefficients of an implicitly integrated damped spring as a velocity condition (Catto, "Soft Constraints", GDC 2011;
/// "Solver2D", 2024): lambda = -mass * MassScale * (velocity + BiasRate * error) - ImpulseScale * accumulated.
/// </summary>
internal readonly record struct SoftConstraint(float BiasRate, float MassScale, float ImpulseScale)
{
    public static SoftConstraint Rigid => new(0, 1, 0);

    public static SoftConstraint Of(float frequencyHertz, float dampingRatio, float timestepSeconds)
    {
        float omega = 6.28318531f * frequencyHertz;
        float a1 = (2f * dampingRatio) + (timestepSeconds * omega);
        float a2 = timestepSeconds * omega * a1;
        float a3 = 1f / (1f + a2);
        return new SoftConstraint(omega / a1, a2 * a3, a3);
    }
}
