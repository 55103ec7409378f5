using System.Numerics;
using System.Text.Json.Nodes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Gltf.Tests;

/// <summary>Accessors of every type and primitives of every mode, with the numbers that they must give.</summary>
[TestFixture]
public sealed class MeshTests
{
    private static readonly float[] Square = [0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0];

    [TestCase(4, new uint[] { 0, 1, 2, 2, 1, 3 }, new uint[] { 0, 1, 2, 2, 1, 3 })]
    [TestCase(5, new uint[] { 0, 1, 2, 3 }, new uint[] { 0, 1, 2, 1, 3, 2 })]
    [TestCase(6, new uint[] { 0, 1, 3, 2 }, new uint[] { 1, 3, 0, 3, 2, 0 })]
    [TestCase(5, new uint[] { 0, 1, 2, 2, 1, 3 }, new uint[] { 0, 1, 2, 2, 3, 1 }, TestName = "JointsOfStripsHaveNoArea")]
    public void ModesBecomeTriangles(int mode, uint[] indices, uint[] expected)
    {
        MeshData mesh = Load(f => f.Floats("VEC3", Square), f => new JsonObject { ["mode"] = mode, ["indices"] = f.Numbers("SCALAR", 5125, false, indices) });
        Assert.That(mesh.Indices.Select(i => mesh.Vertices[i].Position), Is.EqualTo(expected.Select(i => new Vector3(Square.AsSpan((int)i * 3, 3)))));
    }

    [TestCase(5121)]
    [TestCase(5123)]
    [TestCase(5125)]
    public void IndicesOfEveryTypeAreRead(int type)
    {
        MeshData mesh = Load(f => f.Floats("VEC3", Square), f => new JsonObject
        {
            ["indices"] = type switch
            {
                5121 => f.Numbers("SCALAR", type, false, (byte)3, (byte)2, (byte)1),
                5123 => f.Numbers("SCALAR", type, false, (ushort)3, (ushort)2, (ushort)1),
                _ => f.Numbers("SCALAR", type, false, 3u, 2u, 1u),
            },
        });
        Assert.That(mesh.Indices.Select(i => mesh.Vertices[i].Position), Is.EqualTo(new Vector3[] { new(1, 1, 0), new(0, 1, 0), new(1, 0, 0) }));
    }

    [Test]
    public void NormalizedAndPlainNumbersAreQuantizedPositions()
    {
        MeshData bytes = Load(f => f.Numbers<sbyte>("VEC3", 5120, true, 127, -128, 0, 64, 0, 0, 0, 64, 0));
        MeshData shorts = Load(f => f.Numbers("VEC3", 5123, false, (ushort)7, (ushort)0, (ushort)0, (ushort)0, (ushort)9, (ushort)0, (ushort)0, (ushort)0, (ushort)1));
        Assert.That(bytes.Vertices[0].Position, Is.EqualTo(new Vector3(1f, -1f, 0f)));
        Assert.That(bytes.Vertices[1].Position.X, Is.EqualTo(64 / 127f));
        Assert.That(shorts.Vertices.Select(v => v.Position), Is.EqualTo(new Vector3[] { new(7, 0, 0), new(0, 9, 0), new(0, 0, 1) }));
    }

    [Test]
    public void InterleavedElementsAreRead()
    {
        var file = new TestFile();
        int view = file.View(System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>([1, 2, 3, .5f, .25f, 4, 5, 6, .75f, 1f, 7, 9, 8, 0f, 0f]));
        file["bufferViews", view]["byteStride"] = 20;
        int positions = file.Accessor("VEC3", 5126, view, 3), coordinates = file.Accessor("VEC2", 5126, view, 3);
        file["accessors", coordinates]["byteOffset"] = 12;
        MeshData mesh = LoadWith(file, new JsonObject { ["attributes"] = new JsonObject { ["POSITION"] = positions, ["TEXCOORD_0"] = coordinates } });
        Assert.That(mesh.Vertices.Select(v => v.Position), Is.EqualTo(new Vector3[] { new(1, 2, 3), new(4, 5, 6), new(7, 9, 8) }));
        Assert.That(mesh.Vertices.Select(v => v.TextureCoordinate), Is.EqualTo(new Vector2[] { new(.5f, .25f), new(.75f, 1f), new(0, 0) }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void SparseElementsReplaceThoseThatStandThere(bool hasBase)
    {
        var file = new TestFile();
        int positions = hasBase ? file.Floats("VEC3", 0, 0, 0, 1, 0, 0, 0, 1, 0) : file.Accessor("VEC3", 5126, null, 3);
        file["accessors", positions]["sparse"] = new JsonObject
        {
            ["count"] = 2,
            ["indices"] = new JsonObject { ["bufferView"] = file.View([0, 2]), ["componentType"] = 5121 },
            ["values"] = new JsonObject { ["bufferView"] = file.View(System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>([5, 6, 7, 8, 9, 10])) },
        };
        MeshData mesh = LoadWith(file, new JsonObject { ["attributes"] = new JsonObject { ["POSITION"] = positions } });
        Assert.That(mesh.Vertices.Select(v => v.Position), Is.EqualTo(new Vector3[] { new(5, 6, 7), hasBase ? new(1, 0, 0) : Vector3.Zero, new(8, 9, 10) }));
    }

    [Test]
    public void MissingNormalsAreFlat()
    {
        MeshData mesh = Load(f => f.Floats("VEC3", 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1), f => new JsonObject { ["indices"] = f.Numbers("SCALAR", 5123, false, (ushort)0, (ushort)1, (ushort)2, (ushort)0, (ushort)3, (ushort)1) });
        Assert.That(mesh.Vertices, Has.Length.EqualTo(6));
        Assert.That(mesh.Vertices.Select(v => v.Normal), Is.EqualTo(new[] { Vector3.UnitZ, Vector3.UnitZ, Vector3.UnitZ, Vector3.UnitY, Vector3.UnitY, Vector3.UnitY }));
    }

    [Test]
    public void TangentsPointToGrowingU()
    {
        MeshVertex plain = TestFile.Triangle().Load().Asset.Nodes[0].Parts[0].Mesh.Vertices[0];
        Assert.That(plain.Tangent, Is.EqualTo(new Vector4(1, 0, 0, 1)));
    }

    [Test]
    public void VertexBetweenPlainAndMirroredFacesIsMadeTwo()
    {
        var file = new TestFile();
        var attributes = new JsonObject
        {
            ["POSITION"] = file.Floats("VEC3", 0, 0, 0, 1, 0, 0, 0, 1, 0, -1, 0, 0),
            ["NORMAL"] = file.Floats("VEC3", 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1),
            ["TEXCOORD_0"] = file.Floats("VEC2", 0, 1, 1, 1, 0, 0, 1, 1),
        };
        MeshData mesh = LoadWith(file, new JsonObject { ["attributes"] = attributes, ["indices"] = file.Numbers("SCALAR", 5121, false, (byte)0, (byte)1, (byte)2, (byte)0, (byte)2, (byte)3) });
        Assert.That(mesh.Vertices, Has.Length.EqualTo(6));
        Assert.That(mesh.Indices.Take(3).Select(i => mesh.Vertices[i].Tangent), Is.All.EqualTo(new Vector4(1, 0, 0, 1)));
        Assert.That(mesh.Indices.Skip(3).Select(i => mesh.Vertices[i].Tangent), Is.All.EqualTo(new Vector4(-1, 0, 0, -1)));
    }

    [Test]
    public void ColorsCoordinatesAndTangentsAreTakenOver()
    {
        TestFile file = TestFile.Triangle();
        JsonObject attributes = file["meshes", 0]["primitives"]![0]!["attributes"]!.AsObject();
        attributes["COLOR_0"] = file.Numbers<byte>("VEC4", 5121, true, 255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 51, 0);
        attributes["TEXCOORD_1"] = file.Numbers<ushort>("VEC2", 5123, true, 0, 65535, 0, 0, 65535, 65535);
        attributes["TANGENT"] = file.Floats("VEC4", 0, 1, 0, -1, 0, 1, 0, -1, 0, 1, 0, -1);
        MeshData mesh = file.Load().Asset.Nodes[0].Parts[0].Mesh;
        Assert.That(mesh.Colors, Is.EqualTo(new Vector4[] { new(1, 0, 0, 1), new(0, 1, 0, 1), new(0, 0, .2f, 0) }));
        Assert.That(mesh.SecondTextureCoordinates, Is.EqualTo(new Vector2[] { new(0, 1), new(0, 0), new(1, 1) }));
        Assert.That(mesh.Vertices.Select(v => v.Tangent), Is.All.EqualTo(new Vector4(0, 1, 0, -1)));
    }

    [Test]
    public void ColorsWithoutAlphaAreOpaque()
    {
        TestFile file = TestFile.Triangle();
        file["meshes", 0]["primitives"]![0]!["attributes"]!["COLOR_0"] = file.Floats("VEC3", 1, 0, 0, 0, 1, 0, 0, 0, 1);
        Assert.That(file.Load().Asset.Nodes[0].Parts[0].Mesh.Colors, Is.EqualTo(new Vector4[] { new(1, 0, 0, 1), new(0, 1, 0, 1), new(0, 0, 1, 1) }));
    }

    [TestCase(0, 3, 8)]
    [TestCase(1, 1, 8)]
    [TestCase(2, 3, 8)]
    [TestCase(3, 2, 8)]
    public void PointsAndLinesBecomeThinBodies(int mode, int bodies, int facesEach)
    {
        MeshPart part = TestFile.Triangle($$"""{ "mode": {{mode}} }""").Load().Asset.Nodes[0].Parts.Single();
        Assert.That(part.Mesh.Indices, Has.Length.EqualTo(bodies * facesEach * 3));
        Vector3[] corners = [.. part.Mesh.Vertices.Select(v => v.Position)];
        Assert.That(corners, Is.All.Matches<Vector3>(c => new Vector3[] { Vector3.Zero, Vector3.UnitX, Vector3.UnitY }.Any(p => Vector3.Distance(p, c) < 0.01f)));
        for (int i = 0; i < part.Mesh.Indices.Length; i += 3)
        {
            Vector3[] face = [.. part.Mesh.Indices.Skip(i).Take(3).Select(c => corners[c])];
            Vector3 middle = corners.Skip((int)part.Mesh.Indices[i] / 6 * 6).Take(6).Aggregate((a, b) => a + b) / 6f;
            Assert.That(Vector3.Dot(Vector3.Cross(face[1] - face[0], face[2] - face[0]), face[0] - middle), Is.GreaterThan(0f), "faces outward");
        }
    }

    [Test]
    public void LinesWithoutNormalsAreNotLit()
    {
        var file = new TestFile();
        file.Add("meshes", new JsonObject { ["primitives"] = new JsonArray(new JsonObject { ["mode"] = 1, ["attributes"] = new JsonObject { ["POSITION"] = file.Floats("VEC3", 0, 0, 0, 1, 0, 0) } }) });
        file.Add("nodes", new JsonObject { ["mesh"] = 0 });
        Assert.That(file.Load().Asset.Nodes[0].Parts.Single().Material.IsUnlit, Is.True);
    }

    [Test]
    public void StrongestFourJointsAreKept()
    {
        TestFile file = TestFile.Triangle();
        JsonObject attributes = file["meshes", 0]["primitives"]![0]!["attributes"]!.AsObject();
        attributes["JOINTS_0"] = file.Numbers<byte>("VEC4", 5121, false, 1, 2, 3, 4, 1, 0, 0, 0, 1, 0, 0, 0);
        attributes["JOINTS_1"] = file.Numbers<byte>("VEC4", 5121, false, 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        attributes["WEIGHTS_0"] = file.Floats("VEC4", .1f, .2f, .05f, .15f, 1, 0, 0, 0, 0, 0, 0, 0);
        attributes["WEIGHTS_1"] = file.Floats("VEC4", .3f, .2f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        VertexJoints[] joints = file.Load().Asset.Nodes[0].Parts[0].Mesh.Joints!;
        Assert.That((joints[0].Joint0, joints[0].Joint1, joints[0].Joint2, joints[0].Joint3), Is.EqualTo(((ushort)5, (ushort)2, (ushort)6, (ushort)4)));
        Assert.That(Vector4.Distance(joints[0].Weights, new Vector4(.3f, .2f, .2f, .15f) / .85f), Is.LessThan(1e-6f));
        Assert.That(joints.Skip(1).Select(j => j.Weights), Is.All.EqualTo(Vector4.UnitX));
    }

    [Test]
    public void MorphTargetsKeepTheirNamesAndDeltas()
    {
        TestFile file = TestFile.Triangle();
        file["meshes", 0]["primitives"]![0]!["targets"] = new JsonArray(new JsonObject { ["POSITION"] = file.Floats("VEC3", 0, 0, 1, 0, 0, 2, 0, 0, 3) });
        file["meshes", 0]["weights"] = new JsonArray(0.5f);
        file["meshes", 0]["extras"] = JsonNode.Parse("""{ "targetNames": ["bulge"] }""");
        ModelNode node = file.Load().Asset.Nodes[0];
        MorphTarget target = node.Parts[0].Mesh.MorphTargets.Single();
        Assert.That((target.Name, node.MorphWeights.Single()), Is.EqualTo(("bulge", 0.5f)));
        Assert.That(target.Positions, Is.EqualTo(new Vector3[] { new(0, 0, 1), new(0, 0, 2), new(0, 0, 3) }));
    }

    private static MeshData Load(Func<TestFile, int> positions, Func<TestFile, JsonObject>? primitive = null)
    {
        var file = new TestFile();
        JsonObject whole = primitive?.Invoke(file) ?? [];
        whole["attributes"] = new JsonObject { ["POSITION"] = positions(file) };
        return LoadWith(file, whole);
    }

    private static MeshData LoadWith(TestFile file, JsonObject primitive)
    {
        file.Add("meshes", new JsonObject { ["primitives"] = new JsonArray(primitive) });
        file.Add("nodes", new JsonObject { ["mesh"] = 0 });
        return file.Load().Asset.Nodes.Single().Parts.Single().Mesh;
    }
}
