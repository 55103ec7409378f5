using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Models.People;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>
/// A hand around the OpenXR grip pose (OpenXR 1.0, section 6.3.1 "standard pose identifiers"): the held bar runs along Z, the
/// thumb is toward -Z, the forearm leaves toward +Y; the right palm looks along -X, the left one along +X. The hand itself is <see cref="HandRig"/>'s.
/// </summary>
internal static class HandModel
{
    private const float PointingCurl = 0.92f;

    /// <summary>Two hands are drawn in every frame: fewer facets than where a hand is looked at.</summary>
    private const float FacetShare = 0.7f;

    /// <summary>Of the wrist in the grip frame: a bar in the curled fingers lies this far from it.</summary>
    private static readonly Vector3 WristInRightGrip = new(0.03f, 0.085f, 0.002f);

    public static readonly KitAsset Left = Hand("hand-left", "Left hand around the grip pose.", -1f);

    public static readonly KitAsset Right = Hand("hand-right", "Right hand around the grip pose.", 1f);

    private static KitAsset Hand(string name, string description, float mirror) => new(
        name, description, [KitParameter.Number("curl", "0.35", 0, 1), KitParameter.Choice("glove", "none", "work", "insulating"), KitParameter.Choice("pose", "grip", "point"), KitParameter.Choice("tone", [.. PersonPaints.Tones]), KitParameter.Choice("clothes", [HandFlesh.AnySleeve, .. Outfit.Names])],
        (asset, given) => Build(asset, given, mirror));

    private static void Build(AssetBuilder asset, KitArguments given, float mirror)
    {
        bool isPointing = given.Text("pose") == "point";
        ModelAsset hand = HandRig.Bent(asset.Detail * FacetShare, mirror, given.Text("glove"), given.Text("tone"), given.Text("clothes"), isPointing ? PointingCurl : given.Number("curl"), isPointing);
        // Fingers, which the wrist has along -Z, run along -Y; the back of the hand looks away from the palm.
        var gripFromWrist = new Pose(WristInRightGrip * new Vector3(mirror, 1f, 1f), new Quaternion(-0.5f, -0.5f * mirror, -0.5f * mirror, 0.5f));
        asset.Merge(hand, gripFromWrist);
        if (isPointing)
        {
            asset.Anchor("fingertip", gripFromWrist * hand.Anchors["fingertip"]);
        }
    }
}
