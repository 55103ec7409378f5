using System.Numerics;

namespace VRLab.Assets.Materials;

/// <summary>Colors of text, linear RGBA.</summary>
public static class Inks
{
    public static readonly Vector4 Black = Palette.Ink(0x15181A);
    public static readonly Vector4 White = Palette.Ink(0xFFFFFF);
    public static readonly Vector4 Red = Palette.Ink(0xC4161C);
    public static readonly Vector4 Blue = Palette.Ink(0x0B4E94);
    public static readonly Vector4 Gray = Palette.Ink(0x4A5055);
}
