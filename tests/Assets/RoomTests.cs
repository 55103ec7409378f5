using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Rooms;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Tests;

[TestFixture]
public sealed class RoomTests
{
    private static readonly Vector3 Size = new(6f, 3f, 5f);

    [TestCase(RoomSide.Back, 0, 0, -2.5f)]
    [TestCase(RoomSide.Front, 0, 0, 2.5f)]
    [TestCase(RoomSide.Left, -3, 0, 0)]
    [TestCase(RoomSide.Right, 3, 0, 0)]
    public void WallsLookIntoTheRoom(RoomSide side, float x, float y, float z)
    {
        RoomWall wall = RoomWall.Of(Size, Vector3.Zero, side);
        Assert.That(Vector3.Distance(wall.At(0, 0).Position, new Vector3(x, y, z)), Is.LessThan(1e-5f));
        Assert.That(wall.RoomFromWall.TransformPoint(new Vector3(0, 0, 1)).Length(), Is.LessThan(new Vector3(x, y, z).Length()));
    }

    [Test]
    public void WallWithAHoleHasTheAreaThatIsLeft()
    {
        ModelAsset asset = Build(room => room.AddWall(RoomSide.Back, Palette.Wall, new WallHole(1f, 0.9f, 1.5f, 1.2f)));
        double facing = Area(asset, Vector3.UnitZ);
        Assert.That(facing, Is.EqualTo((6 * 3) - (1.5 * 1.2)).Within(1e-3));
    }

    [Test]
    public void DirtLiesLowOnWallsAndNotAcrossDoors()
    {
        var door = new WallHole(1f, 0f, 1.5f, 2.1f, IsPassage: true);
        ModelAsset asset = Build(room => room.AddWall(RoomSide.Back, Palette.Wall, door));
        Vector3[] dirt = [.. asset.Nodes.SelectMany(node => node.Parts).Where(part => part.Material.IsDecal).SelectMany(part => part.Mesh.Vertices).Select(vertex => vertex.Position)];
        Assert.That(dirt, Is.Not.Empty);
        Assert.That(dirt.Select(place => place.Y), Has.All.LessThan(0.5f));
        Assert.That(dirt.Select(place => place.X), Has.None.InRange(door.Left, door.Right));
        Assert.That(dirt.Min(place => place.X), Is.EqualTo(-3f).Within(1e-4f));
    }

    [Test]
    public void CameraLooksAtItsTarget()
    {
        Vector3 eye = new(1f, 1.7f, 2f), target = new(-2f, 0.5f, -1f);
        ModelAsset asset = Build(room => room.Camera("one", eye, target));
        Pose camera = asset.Anchors[RoomData.CameraPrefix + "one"];
        Assert.That(Vector3.Distance(camera.Forward, Vector3.Normalize(target - eye)), Is.LessThan(1e-5f));
        Assert.That(DetMath.Rotate(camera.Orientation, Vector3.UnitX).Y, Is.EqualTo(0).Within(1e-5));
    }

    [Test]
    public void PlacedAssetsShareTheirMeshesAndMergedOnesTheirMaterials()
    {
        ModelAsset asset = Build(room => room
            .Place("pipe", Pose.At(0, 1, 0)).Place("pipe", Pose.At(0, 2, 0))
            .Furnish("pipe", Pose.At(1, 1, 0)).Furnish("pipe", Pose.At(1, 2, 0)));
        ModelNode[] placed = [.. asset.Nodes.Where(n => n.Name.StartsWith("hall-pipe", StringComparison.Ordinal))];
        ModelNode body = asset.Nodes.Single(n => n.Name == AssetBuilder.BodyNode);
        Assert.Multiple(() =>
        {
            Assert.That(placed, Has.Length.EqualTo(2));
            Assert.That(placed[0].Parts[0].Mesh, Is.SameAs(placed[1].Parts[0].Mesh));
            Assert.That(body.Parts, Has.Count.EqualTo(1));
            Assert.That(body.Shapes, Has.Count.EqualTo(2));
            Assert.That(AssetChecks.Validate(asset), Is.Empty);
        });
    }

    [Test]
    public void LampsShineDownAndWindowsIn()
    {
        ModelAsset asset = Build(room => room.Panel(1, 1).Window(RoomSide.Left, new WallHole(0, 1, 1.5f, 1.4f)));
        LuminaireData lamp = asset.Rooms[0].Luminaires[0], window = asset.Rooms[0].Luminaires[1];
        Assert.That(Vector3.Distance(Beam(lamp), -Vector3.UnitY), Is.LessThan(1e-5f));
        Assert.That(Vector3.Distance(Beam(window), Vector3.UnitX), Is.LessThan(1e-5f));
        Assert.That(window.HalfSizeMeters, Is.EqualTo(new Vector2(0.75f, 0.7f)));

        static Vector3 Beam(LuminaireData light) => light.ModelFromLuminaire.TransformDirection(-Vector3.UnitY);
    }

    [Test]
    public void ReverberationFollowsEyring()
    {
        RoomData room = new("cube", Vector3.Zero, new Vector3(10f), [], 0.1f);
        Assert.That(room.ReverberationSeconds, Is.EqualTo(0.161 * 1000 / (600 * -Math.Log(0.9))).Within(1e-3));
    }

    private static ModelAsset Build(Action<RoomBuilder> furnish)
    {
        var asset = new AssetBuilder("test");
        var room = new RoomBuilder(asset, "hall", Size);
        furnish(room);
        room.Finish(0.1f);
        return asset.Build();
    }

    private static double Area(ModelAsset asset, Vector3 toward)
    {
        double sum = 0;
        foreach (MeshData mesh in asset.Nodes.SelectMany(n => n.Parts).Where(p => !p.Material.IsDecal).Select(p => p.Mesh))
        {
            for (int i = 0; i < mesh.Indices.Length; i += 3)
            {
                Vector3 a = mesh.Vertices[mesh.Indices[i]].Position, b = mesh.Vertices[mesh.Indices[i + 1]].Position, c = mesh.Vertices[mesh.Indices[i + 2]].Position;
                sum += Math.Max(0, Vector3.Dot(Vector3.Cross(b - a, c - a), toward)) * 0.5;
            }
        }

        return sum;
    }
}
