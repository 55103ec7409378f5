using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>
/// A hand around the OpenXR grip pose (OpenXR 1.0, section 6.3.1 "standard pose identifiers"): the held bar runs along Z, the
/// thumb is toward -Z, the forearm leaves toward +Y. Built as the right hand, whose palm looks along -X; the left one is mirrored in X.
/// </summary>
internal static class HandModel
{
    private const float KnuckleX = 0.03f;
    private const float PointingCurl = 0.92f;

    /// <summary>A little below 0: the pointing index is all but straight.</summary>
    private const float StraightCurl = -0.1f;
    private static readonly (float Z, float Length, float Radius)[] Fingers =
        [(-0.034f, 0.072f, 0.0094f), (-0.0115f, 0.08f, 0.0097f), (0.011f, 0.074f, 0.0092f), (0.032f, 0.058f, 0.0082f)];

    public static readonly KitAsset Left = Hand("hand-left", "Left hand around the grip pose.", -1f);

    public static readonly KitAsset Right = Hand("hand-right", "Right hand around the grip pose.", 1f);

    private static KitAsset Hand(string name, string description, float mirror) => new(
        name, description, [KitParameter.Number("curl", "0.35", 0, 1), KitParameter.Choice("glove", "none", "work"), KitParameter.Choice("pose", "grip", "point")],
        (asset, given) => Build(asset, given, mirror));

    private static void Build(AssetBuilder asset, KitArguments given, float mirror)
    {
        bool isPointing = given.Text("pose") == "point", isGloved = given.Text("glove") == "work";
        Build(asset.Body, isPointing ? PointingCurl : given.Number("curl"), isPointing, isGloved, mirror);
        if (isPointing)
        {
            asset.Anchor("fingertip", new Pose(new Vector3(0.029f * mirror, -0.1f, Fingers[0].Z), new Quaternion(-0.5f, -0.5f * mirror, -0.5f * mirror, 0.5f)));
        }
    }

    private static void Build(NodeBuilder body, float curl, bool isPointing, bool isGloved, float mirror)
    {
        MaterialData back = isGloved ? Palette.GloveKnit : Palette.Skin, finger = isGloved ? Palette.GloveWork : Palette.Skin;
        MaterialData cuff = isGloved ? Palette.GloveCuff : Palette.Sleeve;
        float thick = isGloved ? 1.12f : 1f;
        AddPalm(body.Paint(back), mirror, thick);
        for (int i = 0; i < Fingers.Length; i++)
        {
            (float z, float length, float radius) = Fingers[i];
            AddFinger(body.Paint(finger), z, length, radius * thick, isPointing && i == 0 ? StraightCurl : curl, mirror);
        }

        AddThumb(body.Paint(finger), curl, mirror, thick);
        body.Paint(cuff).Loft(10, [
            Section(0.034f, 0.078f, 0.002f, 0.036f, 0.027f, mirror), Section(0.036f, 0.105f, 0.004f, 0.038f, 0.03f, mirror), Section(0.04f, 0.165f, 0.006f, 0.044f, 0.038f, mirror),
            Section(0.0405f, 0.172f, 0.006f, 0.039f, 0.033f, mirror), Section(0.041f, 0.176f, 0.006f, 0.026f, 0.022f, mirror)]);
    }

    private static LoftSection Section(float x, float y, float z, float halfWide, float halfThick, float mirror) =>
        new(new Vector3(x * mirror, y, z), Vector3.UnitZ, halfWide, halfThick);

    private static void AddPalm(Brush paint, float mirror, float thick) => paint.Loft(10, [
        Section(0.034f, 0.085f, 0.002f, 0.026f, 0.019f * thick, mirror),
        Section(0.033f, 0.068f, 0.002f, 0.029f, 0.018f * thick, mirror),
        Section(0.031f, 0.045f, 0.001f, 0.039f, 0.0175f * thick, mirror),
        Section(0.03f, 0.02f, 0f, 0.043f, 0.0165f * thick, mirror),
        Section(0.029f, -0.005f, -0.001f, 0.0445f, 0.0145f * thick, mirror),
        Section(0.029f, -0.024f, -0.001f, 0.0435f, 0.0115f * thick, mirror),
        Section(0.028f, -0.031f, -0.001f, 0.04f, 0.008f * thick, mirror)]);

    /// <summary>Three bones; each joint bends from -Y toward the palm. A closed fist bends them by 75, 95 and 55 degrees.</summary>
    private static void AddFinger(Brush paint, float z, float length, float radius, float curl, float mirror)
    {
        ReadOnlySpan<float> bones = [0.46f, 0.31f, 0.23f];
        ReadOnlySpan<float> bends = [8f + (67f * curl), 10f + (85f * curl), 6f + (49f * curl)];
        var line = new List<(Vector3, float)> { (At(new Vector2(KnuckleX, -0.012f)), radius * 1.12f) };
        var joint = new Vector2(KnuckleX - 0.001f, -0.026f);
        float angle = 0f, thick = radius * 1.08f;
        for (int i = 0; i < 3; i++)
        {
            float before = angle;
            angle += bends[i];
            line.Add((At(joint + (Way((before + angle) * 0.5f) * (0.12f * bones[i] * length))), thick));
            Vector2 next = joint + (Way(angle) * (bones[i] * length));
            thick = radius * (1.02f - (0.1f * (i + 1)));
            line.Add((At(joint + ((next - joint) * 0.7f)), thick));
            joint = next;
        }

        paint.Taper(6, line, isTipRound: true);

        Vector3 At(Vector2 p) => new(p.X * mirror, p.Y, z);
    }

    /// <summary>Direction in the XY plane after bending so far: 0 degrees is -Y, 90 degrees is -X.</summary>
    private static Vector2 Way(float bendDegrees)
    {
        Vector2 d = Turn.Direction(Turn.Radians(bendDegrees));
        return new Vector2(-d.Y, -d.X);
    }

    private static void AddThumb(Brush paint, float curl, float mirror, float thick)
    {
        Vector3 root = P(0.024f, 0.052f, -0.022f);
        Vector3 middle = DetMath.Lerp(P(0.006f, 0.026f, -0.052f), P(-0.004f, 0.02f, -0.046f), curl);
        Vector3 joint = DetMath.Lerp(P(-0.002f, -0.002f, -0.07f), P(-0.022f, -0.004f, -0.048f), curl);
        Vector3 tip = DetMath.Lerp(P(-0.008f, -0.024f, -0.08f), P(-0.026f, -0.026f, -0.036f), curl);
        paint.Taper(6, [
            (root, 0.016f * thick), (middle, 0.0128f * thick), (DetMath.Lerp(middle, joint, 0.8f), 0.0108f * thick),
            (DetMath.Lerp(joint, tip, 0.25f), 0.0108f * thick), (tip, 0.009f * thick)], isTipRound: true);

        Vector3 P(float x, float y, float z) => new(x * mirror, y, z);
    }
}
