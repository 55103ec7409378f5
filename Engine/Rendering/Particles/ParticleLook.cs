using System.Numerics;

namespace VRLab.Rendering.Particles;

/// <summary>How particles of a kind are born, move and fade. Speeds in meters a second, sizes are radii in meters.</summary>
internal readonly record struct ParticleLook(
    float PerSecond, float LifeSeconds, float Speed, float SpreadRadians, float StartSize, float EndSize, float Lift, float Drag, Vector4 Color)
{
    /// <summary>0: takes the light of the room; above: glows by itself this strongly.</summary>
    public float Glow { get; init; }

    /// <summary>0: covers what is behind; 1: only adds light.</summary>
    public float Adds { get; init; }

    /// <summary>Seconds of its way that a particle is drawn out along.</summary>
    public float StreakSeconds { get; init; }

    /// <summary>How much noise eats into its disc.</summary>
    public float Ragged { get; init; }

    public static ParticleLook Of(ParticleKind kind) => kind switch
    {
        ParticleKind.Steam => new(40, 1.6f, 0.9f, 0.22f, 0.02f, 0.20f, 0.45f, 1.2f, new(0.95f, 0.96f, 0.97f, 0.20f)) { Ragged = 0.8f },
        ParticleKind.Smoke => new(26, 3.2f, 0.5f, 0.30f, 0.06f, 0.42f, 0.55f, 0.8f, new(0.10f, 0.10f, 0.105f, 0.34f)) { Ragged = 0.9f },
        ParticleKind.Fire => new(70, 0.8f, 0.7f, 0.35f, 0.10f, 0.03f, 1.3f, 0.6f, new(1f, 0.36f, 0.06f, 0.55f)) { Glow = 3.2f, Adds = 0.92f, Ragged = 1f },
        ParticleKind.Sparks => new(120, 0.7f, 3.2f, 0.6f, 0.006f, 0.003f, -9.8f, 0.4f, new(1f, 0.62f, 0.22f, 1f)) { Glow = 7f, Adds = 1f, StreakSeconds = 0.025f },
        ParticleKind.FoamJet => new(170, 0.95f, 6.5f, 0.07f, 0.018f, 0.13f, -3.5f, 1.3f, new(0.96f, 0.97f, 0.95f, 0.62f)) { StreakSeconds = 0.018f, Ragged = 0.5f },
        ParticleKind.Drops => new(4, 0.9f, 0.02f, 0.1f, 0.005f, 0.005f, -9.8f, 0f, new(0.75f, 0.82f, 0.86f, 0.75f)) { StreakSeconds = 0.012f },
        _ => new(60, 0.45f, 1.3f, 0.9f, 0.006f, 0.010f, -9.8f, 0.5f, new(0.80f, 0.86f, 0.90f, 0.6f)) { StreakSeconds = 0.012f },
    };
}
