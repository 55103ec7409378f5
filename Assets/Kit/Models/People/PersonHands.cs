using System.Numerics;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.People;

/// <summary>Hands of a person who is seen from some way off: palm, four fingers a little bent, thumb.</summary>
internal static class PersonHands
{
    public static void Add(SkinPainter painter, MaterialData skin)
    {
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            AddHand(painter, skin, side > 0 ? "-left" : "-right", side);
        }
    }

    private static void AddHand(SkinPainter painter, MaterialData skin, string side, float sign)
    {
        Skeleton bones = PersonPoses.Bones;
        Vector3 wrist = bones.Joints[bones.IndexOf("wrist" + side)].AtRest, knuckles = bones.Joints[bones.IndexOf("fingers" + side)].AtRest;
        Vector3 along = DetMath.Normalize(knuckles - wrist), front = Vector3.UnitZ, inward = DetMath.Normalize(DetMath.Cross(front, along)) * sign;
        front = DetMath.Normalize(front - (along * DetMath.Dot(front, along)));
        Brush palm = painter.Paint(skin, "elbow" + side, "wrist" + side, "fingers" + side);
        palm.Loft(12, [
            new(wrist - (along * 0.04f), front, 0.026f, 0.021f), new(wrist, front, 0.026f, 0.02f), new(wrist + (along * 0.03f), front, 0.036f, 0.018f), new(wrist + (along * 0.07f), front, 0.041f, 0.0155f),
            new(wrist + (along * 0.09f), front, 0.039f, 0.012f)]);
        ReadOnlySpan<float> lengths = [0.068f, 0.078f, 0.072f, 0.056f];
        for (int i = 0; i < 4; i++)
        {
            Vector3 root = wrist + (along * 0.082f) + (front * (0.029f - (i * 0.0195f)));
            Vector3 middle = root + (along * (lengths[i] * 0.5f)) - (inward * -0.004f);
            Vector3 tip = root + (along * (lengths[i] * 0.94f)) + (inward * 0.016f);
            painter.Paint(skin, "fingers" + side).Taper(7, [(root, 0.0098f), (middle, 0.0092f), (tip, 0.0078f)], isTipRound: true);
        }

        Vector3 thumb = wrist + (along * 0.018f) + (front * 0.022f);
        painter.Paint(skin, "wrist" + side).Taper(7, [
            (thumb, 0.0155f), (thumb + (along * 0.03f) + (front * 0.022f) + (inward * 0.01f), 0.0125f), (thumb + (along * 0.058f) + (front * 0.026f) + (inward * 0.016f), 0.0095f)], isTipRound: true);
    }
}
