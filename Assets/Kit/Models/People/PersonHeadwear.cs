using System.Numerics;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Meshes.Fields;
using VRLab.Core;

namespace VRLab.Assets.Models.People;

/// <summary>Helmet with its strap, cap, and safety glasses; in the frame of a head at <c>origin</c>.</summary>
internal static class PersonHeadwear
{
    private static readonly Vector3 Strap = Palette.Linear(0x2B2E31);

    public static void Add(SkinPainter painter, Outfit outfit, Vector3 origin, int joint, float detail)
    {
        if (outfit.Headwear != Headwear.None)
        {
            FieldBody field = outfit.Headwear == Headwear.Helmet ? Helmet(origin, joint) : Cap(origin, joint);
            FieldSurface surface = SurfaceNet.Of(field, origin + new Vector3(-0.14f, 0.08f, -0.17f), origin + new Vector3(0.14f, 0.29f, 0.21f), 0.0155f / detail);
            painter.Add(outfit.Headwear == Headwear.Helmet ? PersonPaints.Smooth : PersonPaints.Cloth, FieldMesh.Of(surface, field, (_, _) => outfit.HeadwearColor));
        }

        if (outfit.Headwear == Headwear.Helmet)
        {
            painter.Paint(PersonPaints.Cloth, Strap, "head").At(origin).Tube(0.004f, 6, isCapped: true, Sweeps.CenterLine(
                [new(-0.086f, 0.13f, 0.014f), new(-0.0745f, 0.07f, 0.026f), new(-0.052f, 0.005f, 0.047f), new(0, -0.022f, 0.062f), new(0.052f, 0.005f, 0.047f), new(0.0745f, 0.07f, 0.026f), new(0.086f, 0.13f, 0.014f)], 0.03f, 4));
        }

        if (outfit.HasGoggles)
        {
            AddGlasses(painter, origin);
        }
    }

    private static FieldBody Helmet(Vector3 o, int joint)
    {
        FieldBody helmet = new FieldBody()
            .Add(new Egg(o.X, o.Y + 0.147f, o.Z - 0.006f, 0.101f, 0.107f, 0.126f), joint)
            .Add(new RoundBar(o + new Vector3(0, 0.235f, -0.07f), 0.014f, o + new Vector3(0, 0.236f, 0.06f), 0.014f), joint, 0.016f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            helmet.Add(new RoundBar(o + new Vector3(side * 0.045f, 0.222f, -0.06f), 0.009f, o + new Vector3(side * 0.04f, 0.226f, 0.055f), 0.009f), joint, 0.014f);
        }

        return helmet.Cut(new Behind(o + new Vector3(0, 0.137f, 0), Vector3.UnitY), 0.004f)
            .Add(new Egg(o.X, o.Y + 0.139f, o.Z + 0.022f, 0.112f, 0.0085f, 0.145f), joint, 0.012f);
    }

    private static FieldBody Cap(Vector3 o, int joint) => new FieldBody()
        .Add(new Egg(o.X, o.Y + 0.143f, o.Z - 0.013f, 0.0885f, 0.093f, 0.112f), joint)
        .Cut(new Behind(o + new Vector3(0, 0.15f, 0), DetMath.Normalize(new Vector3(0, 1f, 0.18f))), 0.006f)
        .Add(new Egg(new Pose(o + new Vector3(0, 0.148f, 0.112f), Turn.AboutX(14)), new Vector3(0.068f, 0.0075f, 0.062f)), joint, 0.012f);

    private static void AddGlasses(SkinPainter painter, Vector3 origin)
    {
        Brush frame = painter.Paint(PersonPaints.Smooth, Palette.Linear(0x3A4A55), "head").At(origin);
        frame.Tube(0.0028f, 6, isCapped: true, Sweeps.CenterLine(
            [new(-0.087f, 0.105f, -0.03f), new(-0.0785f, 0.114f, 0.055f), new(-0.058f, 0.1215f, 0.097f), new(0, 0.122f, 0.113f), new(0.058f, 0.1215f, 0.097f), new(0.0785f, 0.114f, 0.055f), new(0.087f, 0.105f, -0.03f)], 0.02f, 4));
        Brush lens = painter.Paint(Palette.Lens, "head").At(origin);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            lens.At(side * 0.034f, 0.102f, 0.107f).Turned(Turn.AboutY(side * 18)).Box(0.058f, 0.036f, 0.0022f, 0.001f);
        }
    }
}
