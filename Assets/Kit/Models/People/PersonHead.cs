using System.Numerics;
using VRLab.Assets.Meshes.Fields;
using VRLab.Core;

namespace VRLab.Assets.Models.People;

/// <summary>
/// Head, face, ears and neck as one flowing solid. It looks along +Z; its frame's origin is the head joint, the crown lies 0.215 m above. Faces differ
/// by a few measures, so that a group does not look like copies of one person.
/// </summary>
internal sealed class PersonHead(Vector3 origin, int headJoint, int neckJoint, int chestJoint, FaceMeasure face)
{
    public const float EyeX = 0.0315f, EyeY = 0.104f, EyeZ = 0.0758f;

    public FieldBody Field { get; } = Build(origin, headJoint, neckJoint, chestJoint, face);

    /// <summary>Skin with more blood in cheeks, nose and ears, and less light in the stubble's shadow.</summary>
    public Vector3 ColorAt(Vector3 point, Vector3 skin)
    {
        Vector3 p = point - origin, side = new(Math.Abs(p.X), p.Y, p.Z);
        float blood = (0.5f * Near(side, new Vector3(0.045f, 0.066f, 0.07f), 0.032f)) + (0.45f * Near(p, new Vector3(0, 0.072f, 0.112f), 0.02f)) + (0.5f * Near(side, new Vector3(0.08f, 0.1f, -0.01f), 0.03f));
        float shade = (0.4f * Near(side, new Vector3(EyeX, EyeY, 0.088f), 0.024f)) + (0.3f * Near(p, new Vector3(0, 0.025f, 0.088f), 0.014f));
        Vector3 color = skin * (1f - (0.3f * Math.Min(shade, 1f)));
        return DetMath.Lerp(color, new Vector3(skin.X * 0.93f, skin.Y * 0.66f, skin.Z * 0.6f), Math.Min(blood, 1f) * 0.55f);
    }

    private static float Near(Vector3 p, Vector3 middle, float reach)
    {
        float t = Math.Clamp(1f - (DetMath.Distance(p, middle) / reach), 0f, 1f);
        return t * t * (3f - (2f * t));
    }

    private static FieldBody Build(Vector3 o, int head, int neck, int chest, FaceMeasure face)
    {
        FieldBody body = new FieldBody()
            .Add(new Egg(o.X, o.Y + 0.127f, o.Z - 0.012f, 0.0755f, 0.089f, 0.098f), head)
            .Add(new Egg(o.X, o.Y + 0.072f, o.Z + 0.024f, 0.059f * face.Width, 0.082f, 0.066f), head, 0.03f)
            .Add(new Egg(o.X, o.Y + (0.003f * face.Chin), o.Z + 0.063f, 0.024f * face.Width, 0.0175f, 0.0205f), head, 0.032f)
            .Add(new RoundBar(o + new Vector3(0, -0.115f, -0.02f), 0.058f, o + new Vector3(0, -0.06f, -0.016f), 0.052f), chest, 0.02f)
            .Add(new RoundBar(o + new Vector3(0, -0.07f, -0.016f), 0.0525f, o + new Vector3(0, 0.015f, -0.01f), 0.05f), neck, 0.02f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            Vector3 At(float x, float y, float z) => o + new Vector3(side * x, y, z);
            body.Add(new RoundBar(At(0.049f * face.Width, 0.032f, 0.006f), 0.015f, At(0.016f, 0.004f, 0.06f), 0.014f), head, 0.03f)
                .Add(new Egg(At(0.043f, 0.077f, 0.06f).X, o.Y + 0.077f, o.Z + 0.06f, 0.022f, 0.0175f, 0.02f), head, 0.03f)
                .Add(new Egg(At(0.036f, 0.052f, 0.068f).X, o.Y + 0.052f, o.Z + 0.068f, 0.016f, 0.018f, 0.0155f), head, 0.03f)
                .Cut(new Egg(At(0.03f, 0.103f, 0.107f).X, o.Y + 0.104f, o.Z + 0.107f, 0.021f, 0.0125f, 0.021f), 0.022f)
                .Add(new RoundBar(At(0.013f, 0.1215f, 0.0905f), 0.0075f, At(0.044f, 0.1235f, 0.0715f), 0.0085f), head, 0.016f)
                .Cut(new Egg(At(EyeX, EyeY, EyeZ + 0.006f).X, o.Y + EyeY, o.Z + EyeZ + 0.008f, 0.0148f, 0.0105f, 0.015f), 0.005f)
                .Add(new Egg(new Pose(At(0.0785f, 0.098f, -0.012f), DetMath.FromAxisAngle(Vector3.UnitY, side * 0.42f)), new Vector3(0.0085f, 0.031f, 0.0185f)), head, 0.01f)
                .Cut(new Egg(At(0.0905f, 0.101f, -0.004f).X, o.Y + 0.101f, o.Z - 0.005f, 0.008f, 0.02f, 0.0105f), 0.006f);
        }

        return AddMiddle(body, o, head, face);
    }

    private static FieldBody AddMiddle(FieldBody body, Vector3 o, int head, FaceMeasure face)
    {
        body.Add(new RoundBar(o + new Vector3(0, 0.114f, 0.087f), 0.0075f, o + new Vector3(0, 0.075f, 0.1035f + (0.004f * face.Nose)), 0.0105f), head, 0.014f)
            .Add(new Egg(o.X, o.Y + 0.068f, o.Z + 0.1f, 0.0165f * face.Nose, 0.0082f, 0.011f), head, 0.01f)
            .Add(new Egg(o.X, o.Y + 0.043f, o.Z + 0.0825f, 0.027f, 0.016f, 0.0125f), head, 0.02f)
            .Add(new Egg(o.X, o.Y + 0.0418f, o.Z + 0.0885f, 0.0225f, 0.0046f, 0.007f), head, 0.008f)
            .Add(new Egg(o.X, o.Y + 0.0332f, o.Z + 0.0878f, 0.0195f, 0.0054f, 0.0072f), head, 0.007f);
        return body;
    }
}

/// <summary>How a face differs from the middle one: factors about 1.</summary>
internal readonly record struct FaceMeasure(float Width, float Chin, float Nose)
{
    public static FaceMeasure Of(string face) => face switch
    {
        "long" => new(0.94f, -1.4f, 0.94f),
        "round" => new(1.08f, 1.6f, 0.97f),
        "square" => new(1.06f, -0.6f, 1.08f),
        _ => new(1f, 0f, 1f),
    };
}
