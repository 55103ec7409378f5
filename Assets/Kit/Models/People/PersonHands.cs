using System.Numerics;
using VRLab.Assets.Meshes.Fields;
using VRLab.Core;

namespace VRLab.Assets.Models.People;

/// <summary>Hands of a person who is seen from some way off: palm, four fingers a little bent, thumb, in one skin.</summary>
internal static class PersonHands
{
    private static readonly float[] FingerMeters = [0.068f, 0.078f, 0.072f, 0.056f];

    public static void Add(SkinPainter painter, Vector3 skin, float detail)
    {
        foreach ((string name, float side) in (ReadOnlySpan<(string, float)>)[("-left", 1f), ("-right", -1f)])
        {
            Vector3 wrist = At("wrist" + name), along = DetMath.Normalize(At("fingers" + name) - wrist);
            FieldBody hand = Field(name, side, wrist, along);
            Vector3 middle = wrist + (along * 0.07f), reach = new(0.085f, 0.14f, 0.085f);
            FieldSurface surface = SurfaceNet.Of(hand, middle - reach, middle + reach, 0.0118f / detail);
            painter.Add(PersonPaints.Flesh, FieldMesh.Of(surface, hand, (_, _) => skin));
        }
    }

    private static Vector3 At(string joint) => PersonPoses.Bones.Joints[PersonPoses.Bones.IndexOf(joint)].AtRest;

    private static FieldBody Field(string name, float side, Vector3 wrist, Vector3 along)
    {
        Skeleton bones = PersonPoses.Bones;
        int arm = bones.IndexOf("elbow" + name), root = bones.IndexOf("wrist" + name), tips = bones.IndexOf("fingers" + name);
        Vector3 inward = DetMath.Normalize(DetMath.Cross(Vector3.UnitZ, along)) * side;
        Vector3 front = DetMath.Normalize(Vector3.UnitZ - (along * along.Z));
        FieldBody hand = new FieldBody()
            .Add(new RoundBar(wrist - (along * 0.045f), 0.0225f, wrist, 0.022f), arm)
            .Add(new RoundBar(wrist + (along * 0.012f) - (front * 0.008f), 0.0185f, wrist + (along * 0.072f) - (front * 0.022f), 0.0145f), root, 0.014f)
            .Add(new RoundBar(wrist + (along * 0.012f) + (front * 0.008f), 0.0185f, wrist + (along * 0.076f) + (front * 0.022f), 0.0145f), root, 0.018f)
            .Add(new RoundBar(wrist + (along * 0.02f), 0.018f, wrist + (along * 0.078f), 0.0148f), root, 0.018f);
        for (int i = 0; i < FingerMeters.Length; i++)
        {
            Vector3 from = wrist + (along * 0.082f) + (front * (0.0295f - (i * 0.0197f)));
            Vector3 middle = from + (along * (FingerMeters[i] * 0.5f)) + (inward * 0.005f);
            hand.Add(new RoundBar(from, 0.0118f, middle, 0.0088f), tips, 0.006f)
                .Add(new RoundBar(middle, 0.0088f, from + (along * (FingerMeters[i] * 0.92f)) + (inward * 0.02f), 0.0074f), tips, 0.004f);
        }

        Vector3 thumb = wrist + (along * 0.02f) + (front * 0.02f);
        Vector3 knuckle = thumb + (along * 0.032f) + (front * 0.022f) + (inward * 0.01f);
        return hand.Add(new RoundBar(thumb, 0.0155f, knuckle, 0.0115f), root, 0.014f)
            .Add(new RoundBar(knuckle, 0.0112f, thumb + (along * 0.066f) + (front * 0.026f) + (inward * 0.017f), 0.0086f), root, 0.004f);
    }
}
