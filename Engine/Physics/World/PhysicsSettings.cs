using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

/// <summary>
/// What a world is built with. Memory is taken once, for these capacities; an exceeded capacity is a
/// <see cref="ProblemException"/> that names the setting to raise.
/// </summary>
public sealed record PhysicsSettings
{
    public Vector3 GravityMetersPerSecondSquared { get; init; } = new(0, -9.81f, 0);

    /// <summary>Solver substeps in one <see cref="PhysicsWorld.Step"/>; more make joints and stacks stiffer.</summary>
    public int SubstepCount { get; init; } = 8;

    /// <summary>Frequency with which overlapping bodies are pushed apart. Resting contacts do not sag whatever its value.</summary>
    public float ContactFrequencyHertz { get; init; } = 90f;

    /// <summary>Fastest push-out of an overlap.</summary>
    public float MaximumPushOutMetersPerSecond { get; init; } = 2f;

    /// <summary>Impacts slower than this do not bounce.</summary>
    public float RestitutionThresholdMetersPerSecond { get; init; } = 0.15f;

    /// <summary>An island of bodies that stays below the sleep speeds for so long falls asleep.</summary>
    public float SleepAfterSeconds { get; init; } = 0.5f;

    public float SleepSpeedMetersPerSecond { get; init; } = 0.02f;

    public bool AllowSleep { get; init; } = true;

    public float MaximumSpeedMetersPerSecond { get; init; } = 100f;

    public float MaximumAngularSpeedRadiansPerSecond { get; init; } = 120f;

    /// <summary>Bodies of every kind, the world's own frame included.</summary>
    public int BodyCapacity { get; init; } = 1024;

    /// <summary>Convex pieces: one for a simple shape, one for each child of a compound, one for each triangle of a static mesh.</summary>
    public int ColliderCapacity { get; init; } = 16384;

    public int ShapeCapacity { get; init; } = 4096;

    /// <summary>Pairs of colliders whose bounds overlap.</summary>
    public int ContactCapacity { get; init; } = 16384;

    public int JointCapacity { get; init; } = 512;

    public int GrabCapacity { get; init; } = 64;

    /// <summary>Throws where a value cannot work, naming it.</summary>
    public void Validate()
    {
        Require(SubstepCount is >= 1 and <= 64, nameof(SubstepCount), "between 1 and 64");
        Require(ContactFrequencyHertz is > 0 and < 1000, nameof(ContactFrequencyHertz), "between 0 and 1000 Hz");
        Require(BodyCapacity is >= 2 and <= 1 << 20, nameof(BodyCapacity), "between 2 and 1048576");
        Require(ColliderCapacity is >= 1 and <= 1 << 22, nameof(ColliderCapacity), "between 1 and 4194304");
        Require(ShapeCapacity is >= 1 and <= 1 << 20, nameof(ShapeCapacity), "between 1 and 1048576");
        Require(ContactCapacity is >= 16 and <= 1 << 20, nameof(ContactCapacity), "between 16 and 1048576");
        Require(JointCapacity is >= 1 and <= 1 << 18, nameof(JointCapacity), "between 1 and 262144");
        Require(GrabCapacity is >= 1 and <= 1 << 16, nameof(GrabCapacity), "between 1 and 65536");
    }

    private static void Require(bool holds, string name, string expected)
    {
        if (!holds)
        {
            throw ProblemException.BadInput($"PhysicsSettings.{name} is out of range.", $"Give a value {expected}.");
        }
    }
}
