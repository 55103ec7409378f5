namespace VRLab.Rendering.Particles;

public enum ParticleKind
{
    Steam,
    Smoke,
    Fire,
    Sparks,

    /// <summary>The wide white jet of a foam extinguisher.</summary>
    FoamJet,
    Drops,

    /// <summary>What flies up where a jet or a drop hits.</summary>
    Splash,
}

/// <summary>An emitter that was added to the scene.</summary>
public readonly record struct EmitterHandle(int Index);
