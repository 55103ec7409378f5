using System.Numerics;
using VRLab.Assets.Meshes.Fields;
using VRLab.Core;

namespace VRLab.Assets.Models.People;

/// <summary>Hair as a solid that lies around the head, open at the face, with strands in its surface; in the head's frame moved to <c>origin</c>.</summary>
internal static class PersonHair
{
    public static FieldBody Field(Vector3 o, int joint, string style)
    {
        FieldBody hair = new FieldBody { Relief = p => Strands(p - o) }
            .Add(new Egg(o.X, o.Y + 0.134f, o.Z - 0.017f, 0.0805f, 0.0935f, 0.1045f), joint);
        if (style == "bob")
        {
            hair.Add(new Egg(o.X, o.Y + 0.07f, o.Z - 0.03f, 0.0925f, 0.098f, 0.083f), joint, 0.03f);
        }

        // The face's opening: higher over the forehead than at the temples.
        hair.Cut(new Egg(o.X, o.Y + 0.072f, o.Z + 0.106f, 0.0715f, 0.094f, 0.082f), 0.016f);
        if (style == "bob")
        {
            return hair.Cut(new Behind(o + new Vector3(0, -0.012f, 0), Vector3.UnitY), 0.012f).Cut(new Egg(o.X, o.Y + 0.01f, o.Z + 0.03f, 0.062f, 0.09f, 0.075f), 0.01f);
        }

        Vector3 nape = DetMath.Normalize(new Vector3(0, 1f, -0.62f));
        hair.Cut(new Behind(o + new Vector3(0, 0.052f, -0.07f), nape), 0.03f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            hair.Cut(new Egg(o.X + (side * 0.086f), o.Y + 0.092f, o.Z - 0.006f, 0.022f, 0.034f, 0.024f), 0.008f);
        }

        if (style == "tied")
        {
            hair.Add(new RoundBar(o + new Vector3(0, 0.15f, -0.105f), 0.017f, o + new Vector3(0, 0.148f, -0.13f), 0.021f), joint, 0.008f)
                .Add(new RoundBar(o + new Vector3(0, 0.15f, -0.138f), 0.026f, o + new Vector3(0, 0.06f, -0.152f), 0.022f), joint, 0.014f)
                .Add(new RoundBar(o + new Vector3(0, 0.06f, -0.152f), 0.022f, o + new Vector3(0, -0.03f, -0.135f), 0.007f), joint, 0.014f);
        }

        return hair;
    }

    /// <summary>Strands run from the crown down: waves around the head.</summary>
    private static float Strands(Vector3 p)
    {
        double around = DetMath.Atan2(p.X, p.Z + 0.02), rise = p.Y * 60.0;
        return (float)((0.0011 * DetMath.Sin((around * 31) + (0.8 * DetMath.Sin(rise)))) + (0.0012 * DetMath.Sin((around * 13) + 1.3)) + (0.0008 * DetMath.Sin((around * 7) + (rise * 0.4))));
    }
}
