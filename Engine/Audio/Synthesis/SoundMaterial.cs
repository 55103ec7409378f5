namespace VRLab.Audio.Synthesis;

/// <summary>What a thing is made of, as far as one hears it.</summary>
public enum SoundMaterial
{
    Steel,
    Plastic,
    Wood,
    Concrete,
    Rubber,
    Glass,
    Paper,
}
