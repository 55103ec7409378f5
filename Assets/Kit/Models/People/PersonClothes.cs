using System.Numerics;
using VRLab.Assets.Meshes.Fields;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.People;

/// <summary>Jacket, trousers and shoes as flowing solids with folds; what an outfit has in other colors is cut sharply into them.</summary>
internal sealed class PersonClothes(SkinPainter painter, PersonBuild build, Outfit outfit, float detail)
{
    private static readonly Vector3 Reflective = new(0.62f, 0.65f, 0.62f);
    private static readonly Vector3 Metal = new(0.3f, 0.3f, 0.31f);

    private static Skeleton Bones => PersonPoses.Bones;

    public FieldBody AddJacket()
    {
        float hem = outfit.IsLongCoat ? 0.58f : 0.83f;
        FieldBody jacket = JacketField(hem);
        FieldSurface surface = SurfaceNet.Of(jacket, new Vector3(-0.47f, hem - 0.03f, -0.23f), new Vector3(0.47f, 1.52f, 0.23f), 0.034f / detail);
        foreach (float height in JacketCuts())
        {
            surface.Slice(new Vector3(0, height, 0), Vector3.UnitY);
        }

        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            surface.Slice(new Vector3(side * 0.007f, 0, 0), Vector3.UnitX);
            surface.Slice(new Vector3(side * 0.012f, 1.3f, 0), OpeningEdge(side));
        }

        painter.Add(PersonPaints.Cloth, FieldMesh.Of(surface, jacket, (middle, point) => Worn(JacketColor(middle), point)));
        return jacket;
    }

    public void AddVest()
    {
        FieldBody vest = new() { SharedMeters = 0.05f };
        AddColumn(vest, [.. TrunkLevels(0.86f).Where(l => l.Y < 1.41f).Select(l => l with { HalfWide = l.HalfWide + (l.Y > 1.3f ? 0.001f : 0.014f), HalfDeep = l.HalfDeep + 0.014f })]);
        FieldSurface surface = SurfaceNet.Of(vest, new Vector3(-0.27f, 0.83f, -0.2f), new Vector3(0.27f, 1.47f, 0.2f), 0.036f / detail);
        foreach (float height in (ReadOnlySpan<float>)[0.98f, 1.025f, 1.13f, 1.175f])
        {
            surface.Slice(new Vector3(0, height, 0), Vector3.UnitY);
        }

        Vector3 orange = new(0.8f, 0.13f, 0.012f);
        painter.Add(PersonPaints.Cloth, FieldMesh.Of(surface, vest, (middle, _) => middle.Y is (> 0.98f and < 1.025f) or (> 1.13f and < 1.175f) ? Reflective : orange));
    }

    /// <summary>Seat and legs are solids of their own, so that a leg that swings pulls at no cloth of the other.</summary>
    public void AddTrousers(FieldBody jacket)
    {
        var seat = new FieldBody().Add(new Egg(0, 0.93f, -0.002f, 0.155f * build.Width, 0.12f, 0.108f * build.Depth), Bones.IndexOf("hips"));
        FieldSurface below = SurfaceNet.Of(seat, new Vector3(-0.24f, 0.78f, -0.2f), new Vector3(0.24f, 1.08f, 0.2f), 0.037f / detail);
        below.DropWithin(jacket, 0.016f);
        painter.Add(PersonPaints.Cloth, FieldMesh.Of(below, seat, (_, point) => Worn(outfit.Trousers, point)));
        foreach ((string name, float side) in Sides)
        {
            AddLeg(LegOf(name, side), side);
        }
    }

    private FieldBody LegOf(string name, float side)
    {
        int hip = Bones.IndexOf("hip" + name), knee = Bones.IndexOf("knee" + name);
        float w = (0.5f * build.Width) + 0.5f;
        return new FieldBody { SharedMeters = 0.035f, Relief = p => Folds(p, Near(p.Y, 0.47f, 0.12f) + Near(p.Y, 0.1f, 0.08f)) }
            .Add(new RoundBar(new Vector3(side * 0.086f, 0.86f, -0.004f), 0.09f * w, new Vector3(side * 0.092f, 0.5f, 0.006f), 0.067f * w), hip, 0.03f)
            .Add(new RoundBar(new Vector3(side * 0.092f, 0.49f, 0.004f), 0.066f * w, new Vector3(side * 0.094f, 0.13f, -0.014f), 0.058f), knee, 0.02f)
            .Add(new RoundBar(new Vector3(side * 0.094f, 0.14f, -0.014f), 0.058f, new Vector3(side * 0.095f, 0.1f, -0.01f), 0.062f), knee, 0.02f)
            .Cut(new Behind(new Vector3(0, 0.062f, 0), Vector3.UnitY), 0.006f);
    }

    private void AddLeg(FieldBody leg, float side)
    {
        FieldSurface surface = SurfaceNet.Of(leg, new Vector3((side * 0.1f) - 0.14f, 0.03f, -0.16f), new Vector3((side * 0.1f) + 0.14f, 1f, 0.16f), 0.037f / detail);
        foreach (float height in (ReadOnlySpan<float>)[0.3f, 0.345f])
        {
            surface.Slice(new Vector3(0, height, 0), Vector3.UnitY);
        }

        painter.Add(PersonPaints.Cloth, FieldMesh.Of(surface, leg, (middle, point) => Worn(outfit.IsReflective && middle.Y is > 0.3f and < 0.345f ? Reflective : outfit.Trousers, point)));
    }

    public void AddShoes()
    {
        foreach ((string name, float side) in Sides)
        {
            int ankle = Bones.IndexOf("ankle" + name), toes = Bones.IndexOf("toes" + name);
            FieldBody shoe = new FieldBody()
                .Add(new RoundBar(new Vector3(side * 0.094f, 0.045f, -0.055f), 0.036f, new Vector3(side * 0.095f, 0.085f, -0.02f), 0.041f), ankle)
                .Add(new RoundBar(new Vector3(side * 0.095f, 0.06f, -0.03f), 0.043f, new Vector3(side * 0.099f, 0.042f, 0.07f), 0.04f), ankle, 0.03f)
                .Add(new Egg(side * 0.101f, 0.026f, 0.105f, 0.046f, 0.036f, 0.075f), toes, 0.03f)
                .Add(new SoftBox(Pose.At(side * 0.098f, 0.012f, 0.035f), new Vector3(0.044f, 0.012f, 0.135f), 0.011f), ankle, 0.012f)
                .Cut(new Behind(Vector3.Zero, Vector3.UnitY), 0.002f);
            FieldSurface surface = SurfaceNet.Of(shoe, new Vector3((side * 0.1f) - 0.08f, -0.02f, -0.13f), new Vector3((side * 0.1f) + 0.08f, 0.16f, 0.22f), 0.02f / detail);
            surface.Slice(new Vector3(0, 0.022f, 0), Vector3.UnitY);
            painter.Add(PersonPaints.Smooth, FieldMesh.Of(surface, shoe, (middle, _) => middle.Y < 0.022f ? outfit.Sole : outfit.Shoe));
        }
    }

    private static (string Name, float Side)[] Sides => [("-left", 1f), ("-right", -1f)];

    private FieldBody JacketField(float hem)
    {
        FieldBody jacket = new() { SharedMeters = 0.045f, Skirt = outfit.IsLongCoat ? new Skirt(Bones.IndexOf("hip-left"), Bones.IndexOf("hip-right"), 0.9f, 0.76f) : null, Relief = p => Folds(p, (0.8f * Near(p.Y, 1.02f, 0.16f)) + Near(Math.Abs(p.X), 0.29f, 0.07f) + (outfit.IsLongCoat ? Near(p.Y, 0.65f, 0.2f) : 0f)) };
        AddColumn(jacket, TrunkLevels(hem - 0.02f));
        jacket.Cut(new Behind(new Vector3(0, hem, 0), Vector3.UnitY), 0.008f);
        foreach ((string name, float side) in Sides)
        {
            Vector3 shoulder = At("shoulder" + name), elbow = At("elbow" + name), wrist = At("wrist" + name);
            float w = (0.5f * build.Width) + 0.5f;
            jacket.Add(new RoundBar(new Vector3(side * 0.05f, 1.4f, -0.018f), 0.045f, shoulder + new Vector3(side * -0.006f, -0.014f, 0), 0.056f * w), Bones.IndexOf("chest"), 0.05f)
                .Add(new RoundBar(shoulder + new Vector3(side * 0.004f, -0.02f, 0), 0.056f * w, elbow, 0.047f * w), Bones.IndexOf("shoulder" + name), 0.03f)
                .Add(new RoundBar(elbow, 0.047f * w, DetMath.Lerp(elbow, wrist, 0.95f), 0.036f), Bones.IndexOf("elbow" + name), 0.02f)
                .Add(new RoundBar(DetMath.Lerp(elbow, wrist, 0.9f), 0.037f, DetMath.Lerp(elbow, wrist, 0.97f), 0.0375f), Bones.IndexOf("elbow" + name), 0.006f);
        }

        return jacket.Add(new Hoop(new Pose(new Vector3(0, 1.445f, -0.012f), Meshes.Turn.AboutX(16)), 0.0585f, 0.0135f), Bones.IndexOf("chest"), 0.014f);
    }

    private static Vector3 At(string joint) => Bones.Joints[Bones.IndexOf(joint)].AtRest;

    private static void AddColumn(FieldBody body, IReadOnlyList<ColumnLevel> levels) => body
        .Add(new FieldColumn(levels) { ToY = 1.02f }, Bones.IndexOf("hips"))
        .Add(new FieldColumn(levels) { FromY = 1.02f, ToY = 1.18f }, Bones.IndexOf("spine"), 0f)
        .Add(new FieldColumn(levels) { FromY = 1.18f }, Bones.IndexOf("chest"), 0f);

    private List<ColumnLevel> TrunkLevels(float hem)
    {
        ColumnLevel Level(float y, float wide, float deep, float z) => new(y, wide * build.Width, deep * build.Depth, z);
        List<ColumnLevel> levels =
        [
            Level(0.83f, 0.181f, 0.122f, -0.002f), Level(0.94f, 0.174f, 0.12f, -0.004f), Level(1.03f, 0.158f, 0.11f, 0f), Level(1.12f, 0.155f, 0.108f, 0f), Level(1.22f, 0.167f, 0.117f, -0.003f),
            Level(1.31f, 0.172f, 0.114f, -0.01f), Level(1.37f, 0.16f, 0.1f, -0.015f), Level(1.41f, 0.12f, 0.083f, -0.018f), Level(1.45f, 0.066f, 0.066f, -0.014f),
        ];
        levels[0] = levels[0] with { Y = Math.Max(hem, 0.8f) };
        return hem < 0.8f ? [Level(hem, 0.205f, 0.158f, 0f), Level(0.7f, 0.196f, 0.144f, 0f), .. levels] : levels;
    }

    /// <summary>The coat's opening falls apart from the second button up.</summary>
    private static Vector3 OpeningEdge(float side) => DetMath.Normalize(new Vector3(-side, 0.42f, 0));

    private IEnumerable<float> JacketCuts()
    {
        float[] band = outfit.ChestBand is null ? [] : [1.17f, 1.275f];
        float[] reflective = outfit.IsReflective ? [1.13f, 1.175f] : [];
        float[] belt = outfit.Belt is null ? [] : [0.985f, 1.02f];
        float[] yoke = outfit.Yoke is null ? [] : [1.3f];
        return [1.4f, 1.425f, .. band, .. reflective, .. belt, .. yoke];
    }

    private Vector3 JacketColor(Vector3 p)
    {
        bool isTrunk = Math.Abs(p.X) < 0.2f * build.Width, isFront = p.Z > 0.03f && isTrunk;
        if (isFront && outfit.IsLongCoat && p.Y > 1.3f && Math.Abs(p.X) - 0.012f < (p.Y - 1.3f) * 0.42f)
        {
            return new Vector3(0.22f, 0.36f, 0.47f);
        }

        if (isFront && Math.Abs(p.X) < 0.007f && p.Y < 1.4f)
        {
            return outfit.ChestBand is null ? outfit.Jacket * 0.72f : Metal;
        }

        return outfit switch
        {
            { ChestBand: { } band } when p.Y is > 1.17f and < 1.275f => band,
            { IsReflective: true } when p.Y is > 1.13f and < 1.175f => Reflective,
            { Belt: { } belt } when isTrunk && p.Y is > 0.985f and < 1.02f => belt,
            { Belt: not null } when isTrunk && p.Y < 0.985f => outfit.Trousers,
            { Yoke: { } yoke } when p.Y > 1.3f => yoke,
            _ => p.Y > 1.425f && Math.Abs(p.X) < 0.09f ? outfit.Collar : outfit.Jacket,
        };
    }

    /// <summary>Cloth that has been worn and washed is not of one color: paler on knees and elbows, darker in folds.</summary>
    private static Vector3 Worn(Vector3 color, Vector3 p) =>
        color * (1f + (0.05f * (float)DetMath.Sin((p.X * 23) + (2 * DetMath.Sin(p.Y * 17)) + (p.Z * 19))));

    private static float Near(float value, float middle, float reach) => Math.Clamp(1f - (Math.Abs(value - middle) / reach), 0f, 1f);

    private static float Folds(Vector3 p, float strength) => strength <= 0f ? 0f
        : 0.0032f * strength * (float)DetMath.Sin((p.Y * 95) + (2.2 * DetMath.Sin((p.X * 21) + (p.Z * 17))));
}

/// <summary>How broad a body is: factors about 1.</summary>
internal readonly record struct PersonBuild(float Width, float Depth)
{
    public static PersonBuild Of(string build) => build switch
    {
        "slim" => new(0.93f, 0.9f),
        "broad" => new(1.09f, 1.16f),
        _ => new(1f, 1f),
    };
}
