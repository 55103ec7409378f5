using System.Numerics;
using VRLab.Assets;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering;

namespace VRLab.Learner;

/// <summary>The chair of an avatar who sits: it comes along, and its seat is as high as they sit. Allocates nothing a frame.</summary>
internal sealed class SeatPresenter
{
    private const string Column = "column";
    private const string Ring = "foot-ring";
    private const string Seat = "seat";

    /// <summary>A ring lower than this would stand on the castors.</summary>
    private const float LowestRingMeters = 0.14f;
    private readonly SceneRenderer _renderer;
    private readonly InstanceHandle _chair;
    private readonly Vector3 _columnAt;
    private readonly float _seatMeters;
    private readonly float _ringBelowMeters;
    private readonly int _column;
    private readonly int _ring;
    private readonly int _seat;

    public SeatPresenter(SceneRenderer renderer)
    {
        ModelAsset chair = ModelKit.Build("swivel-chair", new Dictionary<string, string> { ["height"] = "0.9" });
        _renderer = renderer;
        _chair = renderer.Add(renderer.Upload(chair), Pose.Identity);
        (_column, _ring, _seat) = (renderer.FindNode(_chair, Column), renderer.FindNode(_chair, Ring), renderer.FindNode(_chair, Seat));
        (_columnAt, _seatMeters) = (PlaceOf(chair, Column), PlaceOf(chair, Seat).Y);
        _ringBelowMeters = _seatMeters - PlaceOf(chair, Ring).Y;
        Hide();
    }

    public void Show(SeatPlace place)
    {
        // The sitter looks along the chair's +Z, a yaw of zero along -Z.
        var facing = Quaternion.CreateFromAxisAngle(Vector3.UnitY, place.YawRadians + MathF.PI);
        float rise = (place.HeightMeters - _columnAt.Y) / (_seatMeters - _columnAt.Y), ring = place.HeightMeters - _ringBelowMeters;
        _renderer.SetPose(_chair, new Pose(place.Floor, facing));
        _renderer.SetNodePose(_chair, _seat, Pose.At(0f, place.HeightMeters, 0f));
        _renderer.SetNodeTransform(_chair, _column, new NodeTransform(_columnAt, Quaternion.Identity, new Vector3(1f, rise, 1f)));
        _renderer.SetNodeTransform(_chair, _ring, new NodeTransform(new Vector3(0f, ring, 0f), Quaternion.Identity, new Vector3(ring < LowestRingMeters ? 0.001f : 1f)));
        _renderer.SetVisible(_chair, true);
    }

    public void Hide() => _renderer.SetVisible(_chair, false);

    private static Vector3 PlaceOf(ModelAsset chair, string node) => chair.Nodes.First(candidate => candidate.Name == node).ModelFromNode.Position;
}
