using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Tests;

/// <summary>The teaching building can be walked: nothing stands in the ways out, and there is floor under them.</summary>
[TestFixture]
public sealed class TeachingBuildingTests
{
    private const float WaistMeters = 0.9f;
    private static readonly ModelAsset Building = ModelKit.Build("teaching-building");

    private static readonly (Pose ShapeFromModel, Vector3 Half)[] Boxes =
    [
        .. Building.Nodes.SelectMany(node => node.Shapes.Where(s => s.Kind == CollisionShapeKind.Box).Select(s => ((node.ModelFromNode * s.NodeFromShape).Inverse, s.Size))),
    ];

    private static readonly Vector3[] UpTheWesternStair =
    [
        new(-6, 0, 0), new(-12.2f, 0, 0), new(-12.2f, 0, -2.7f), new(-12.2f, 0, -3.0f), new(-12.2f, 1.8f, -6.4f), new(-12.2f, 1.8f, -6.9f), new(-10.6f, 1.8f, -6.9f), new(-10.6f, 1.8f, -6.4f),
        new(-10.6f, 3.6f, -3.0f), new(-10.6f, 3.6f, -2.2f),
    ];

    private static readonly Vector3[] FromTheSeatToTheYard = [new(-4.2f, 0, -2.2f), new(-2.16f, 0, -2.2f), new(-2.16f, 0, 0), new(0, 0, 0), new(0, 0, 2.6f)];

    private static readonly Vector3[] AlongTheUpperCorridor = [new(-9f, 3.6f, 0), new(12.2f, 3.6f, 0)];

    private static IEnumerable<Vector3[]> Ways => [UpTheWesternStair, FromTheSeatToTheYard, AlongTheUpperCorridor];

    [TestCaseSource(nameof(Ways))]
    public void WayIsFreeAndHasAFloor(Vector3[] way)
    {
        for (int i = 0; i + 1 < way.Length; i++)
        {
            int steps = Math.Max(1, (int)(Vector3.Distance(way[i], way[i + 1]) / 0.1f));
            for (int k = 0; k <= steps; k++)
            {
                Vector3 feet = Vector3.Lerp(way[i], way[i + 1], (float)k / steps);
                Assert.That(IsSolid(feet + (Vector3.UnitY * WaistMeters)), Is.False, $"something stands at {feet}");
                Assert.That(Enumerable.Range(0, 7).Any(d => IsSolid(feet + new Vector3(0, 0.15f - (d * 0.08f), 0))), Is.True, $"no floor under {feet}");
            }
        }
    }

    [Test]
    public void RoomsOfBothStoreysAreLitByDayAndInEmergency()
    {
        Assert.That(Building.Rooms, Has.Count.EqualTo(6));
        Assert.That(Building.Rooms.Where(r => r.Name.StartsWith("corridor", StringComparison.Ordinal) || r.Name.StartsWith("stair", StringComparison.Ordinal)),
            Has.All.Matches((RoomData? r) => r!.Luminaires.Any(l => l.Feed == LuminaireFeed.Battery) && r.Luminaires.Any(l => l.Feed == LuminaireFeed.Mains)));
    }

    private static bool IsSolid(Vector3 point) => Array.Exists(Boxes, box =>
    {
        Vector3 local = Vector3.Abs(box.ShapeFromModel.TransformPoint(point));
        return local.X <= box.Half.X && local.Y <= box.Half.Y && local.Z <= box.Half.Z;
    });
}
