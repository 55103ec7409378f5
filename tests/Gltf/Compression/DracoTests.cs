using System.IO;
using System.Numerics;
using System.Text.Json.Nodes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Gltf.Tests;

/// <summary>Meshes that are compressed with Draco come out as they went in, and damaged ones are refused.</summary>
[TestFixture]
public sealed class DracoTests
{
    private static IEnumerable<TestCaseData> Saddles() =>
    [
        new TestCaseData(DracoSamples.PlaneDeep).SetArgDisplayNames("deep"),
        new TestCaseData(DracoSamples.PlaneMiddle).SetArgDisplayNames("middle"),
        new TestCaseData(DracoSamples.PlaneQuick).SetArgDisplayNames("quick"),
    ];

    private static IEnumerable<TestCaseData> Boxes() =>
    [
        new TestCaseData(DracoSamples.BoxDeep).SetArgDisplayNames("deep"),
        new TestCaseData(DracoSamples.BoxSequential).SetArgDisplayNames("sequential"),
    ];

    [TestCaseSource(nameof(Boxes))]
    public void BoxKeepsItsFacesAndTheirEdges(byte[] stored)
    {
        MeshData mesh = Compressed(stored).Load().Asset.Nodes[0].Parts.Single().Mesh;
        Assert.That(mesh.Indices, Has.Length.EqualTo(36));
        Assert.That(mesh.Vertices.Select(v => (Rounded(v.Position), Rounded(v.Normal))).Distinct().Count(), Is.EqualTo(24));
        for (int i = 0; i < 36; i += 3)
        {
            MeshVertex[] corners = [.. mesh.Indices.Skip(i).Take(3).Select(c => mesh.Vertices[c])];
            Vector3 across = Vector3.Cross(corners[1].Position - corners[0].Position, corners[2].Position - corners[0].Position);
            Assert.That(Vector3.Distance(across, corners[0].Normal * 4f), Is.LessThan(0.02f), "faces outward, half of a square of 2 m");
            Assert.That(corners.Select(c => Vector3.Dot(c.Position, c.Normal)), Is.All.EqualTo(1f).Within(0.001f));
            Assert.That(corners.Select(c => c.TextureCoordinate), Is.All.Matches<Vector2>(uv => Near(uv.X, 0, 1) && Near(uv.Y, 0, 1)));
        }
    }

    [TestCaseSource(nameof(Saddles))]
    public void SaddleKeepsItsShapeItsHoleAndAllAttributes(byte[] stored)
    {
        TestFile file = Compressed(stored, ("JOINTS_0", 3u, "VEC4", 5123));
        file["meshes", 0]["primitives"]![0]!["attributes"]!["WEIGHTS_0"] = file.Floats("VEC4", [.. Enumerable.Repeat(0.25f, 36 * 4)]);
        MeshData mesh = file.Load().Asset.Nodes[0].Parts.Single().Mesh;
        Assert.That(mesh.Indices, Has.Length.EqualTo(48 * 3));
        Assert.That(mesh.Vertices, Has.Length.EqualTo(36));
        for (int i = 0; i < mesh.Vertices.Length; i++)
        {
            (Vector3 p, Vector3 n) = (mesh.Vertices[i].Position, mesh.Vertices[i].Normal);
            Assert.That(p.Y, Is.EqualTo(p.X * p.Z / 4f).Within(0.005f));
            Assert.That(Vector3.Distance(n, Vector3.Normalize(new Vector3(-p.Z / 4f, 1f, -p.X / 4f))), Is.LessThan(0.01f));
            Assert.That(Vector2.Distance(mesh.Vertices[i].TextureCoordinate, new Vector2(p.X, p.Z) / 5f), Is.LessThan(0.001f));
            Assert.That((mesh.Joints![i].Joint0, mesh.Joints[i].Joint1, mesh.Joints[i].Joint2, mesh.Joints[i].Joint3), Is.EqualTo(((ushort)MathF.Round(p.X), (ushort)MathF.Round(p.Z), (ushort)1, (ushort)2)));
        }

        Vector3[] middles = [.. Enumerable.Range(0, 48).Select(f => mesh.Indices.Skip(f * 3).Take(3).Aggregate(Vector3.Zero, (sum, c) => sum + mesh.Vertices[c].Position) / 3f)];
        Assert.That(middles, Has.None.Matches<Vector3>(m => m.X is > 2 and < 3 && m.Z is > 2 and < 3));
    }

    [Test]
    public void EveryShorterStreamIsRefused()
    {
        foreach (byte[] whole in new[] { DracoSamples.BoxDeep, DracoSamples.BoxSequential, DracoSamples.PlaneMiddle })
        {
            for (int length = 0; length < whole.Length; length += 3)
            {
                Assert.That(() => DracoDecoder.Decode(whole.AsMemory(0, length), Plenty), Throws.TypeOf<InvalidDataException>(), $"{length} bytes");
            }
        }
    }

    [Test]
    public void NoDamageCrashesOrTakesTooMuch()
    {
        var random = new DeterministicRandom(77);
        byte[][] wholes = [DracoSamples.BoxDeep, DracoSamples.BoxSequential, DracoSamples.PlaneDeep, DracoSamples.PlaneMiddle, DracoSamples.PlaneQuick];
        (int read, int refused, long most) = (0, 0, 0);
        for (int i = 0; i < 2500; i++)
        {
            byte[] damaged = [.. wholes[i % wholes.Length]];
            for (int hits = 1 + random.NextInt32(3); hits > 0; hits--)
            {
                damaged[5 + random.NextInt32(damaged.Length - 5)] = (byte)random.NextInt32(256);
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                DracoMesh mesh = DracoDecoder.Decode(damaged, AtMost(8 << 20));
                Assert.That(mesh.Indices.All(index => index < mesh.PointCount), Is.True);
                read++;
            }
            catch (InvalidDataException)
            {
                refused++;
            }

            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        TestContext.Out.WriteLine($"{read} could be read, at most {most} bytes were taken");
        Assert.That(most, Is.LessThan(40 << 20), "bytes taken");
        Assert.That(refused, Is.InRange(500, 2499));
    }

    [Test]
    public void DamageIsToldWithItsPlaceAndRemedy()
    {
        byte[] damaged = [.. DracoSamples.BoxDeep];
        damaged[7] = 0;
        Assert.That(Compressed(damaged).Load, Throws.TypeOf<ProblemException>().With.Message.Contains("meshes[0].primitives[0].extensions.KHR_draco_mesh_compression")
            .And.Property(nameof(ProblemException.Remedy)).Contains("gltf-transform draco"));
    }

    [Test]
    public void AttributeThatTheStreamDoesNotHaveIsRefused() =>
        Assert.That(Compressed(DracoSamples.BoxDeep, ("JOINTS_0", 9u, "VEC4", 5123)).Load, Throws.TypeOf<ProblemException>().With.Message.Contains("attributes.JOINTS_0"));

    [Test]
    public void OrdersOfValuesAreCountedBeforeTheyAreMade()
    {
        // 252 more decoders without attributes: each walks over all faces.
        byte[] stored = DracoSamples.BoxDeep;
        int at = stored.AsSpan().IndexOf(new byte[] { 3, 0xFF, 0, 1, 0, 1, 0, 1, 1, 0 });
        const int Entries = 9, Headers = 21, More = 252;
        byte[] many =
        [
            .. stored[..at], 255, .. stored.AsSpan(at + 1, Entries), .. Enumerable.Repeat<byte[]>([0xFF, 0, 1], More).SelectMany(entry => entry),
            .. stored.AsSpan(at + 1 + Entries, Headers), .. new byte[More], .. stored.AsSpan(at + 1 + Entries + Headers),
        ];
        Assert.That(Taken(many) - Taken(stored), Is.GreaterThanOrEqualTo(More * 8 * 16), "bytes of 252 orders of eight vertices");
    }

    [Test]
    public void SymbolsOfAllContextsAreNoMoreThanThereAre()
    {
        // Two numbers whose only symbol takes no bits, in each of six contexts.
        byte[] context = [2, 1, 1, 1, 1, 64, 1, 0];
        byte[] none = [0];
        byte[] right = [.. context, .. none, .. none, .. none, .. none, .. none], wrong = [.. context, .. context, .. context, .. context, .. context, .. context];
        Assert.That(() => new EdgebreakerSymbols(new DracoBuffer(right), 2, 4), Throws.Nothing);
        Assert.That(() => new EdgebreakerSymbols(new DracoBuffer(wrong), 2, 4), Throws.TypeOf<InvalidDataException>());
    }

    [Test]
    public void PositionsThatAreStoredAsDirectionsAreNotForetoldFrom()
    {
        byte[] damaged = [.. DracoSamples.BoxDeep];
        damaged[damaged.AsSpan().IndexOf(new byte[] { 1, 1, 9, 3, 0, 1, 3 }) + 1] = 0;
        Assert.That(() => DracoDecoder.Decode(damaged, Plenty), Throws.Nothing);
    }

    [TestCase(1, TestName = "JointsThatAreSignedBytesAreRefused")]
    [TestCase(3, TestName = "JointsThatAreSignedShortsAreRefused")]
    public void JointsThatAreNoWholeNumbersAreRefused(byte kind)
    {
        byte[] stored = [.. DracoSamples.PlaneDeep];
        stored[stored.AsSpan().IndexOf(new byte[] { 1, 4, 4, 4, 0, 3, 1 }) + 2] = kind;
        TestFile file = Compressed(stored, ("JOINTS_0", 3u, "VEC4", 5123));
        file["meshes", 0]["primitives"]![0]!["attributes"]!["WEIGHTS_0"] = file.Floats("VEC4", [.. Enumerable.Repeat(0.25f, 36 * 4)]);
        Assert.That(file.Load, Throws.TypeOf<ProblemException>().With.Message.Contains("whole numbers"));
    }

    private static long Taken(byte[] stored)
    {
        long taken = 0;
        DracoDecoder.Decode(stored, (count, each) => taken += count * each);
        return taken;
    }

    private static void Plenty(long count, long bytesEach)
    {
    }

    private static Action<long, long> AtMost(long bytes)
    {
        long left = bytes;
        return (count, each) => left = count * each <= left ? left - (count * each) : throw new InvalidDataException("too much");
    }

    private static (float, float, float) Rounded(Vector3 v) => (MathF.Round(v.X, 1), MathF.Round(v.Y, 1), MathF.Round(v.Z, 1));

    private static bool Near(float value, params float[] any) => any.Any(a => Math.Abs(a - value) < 0.001f);

    /// <summary>A model of one mesh whose accessors have no bytes but those of the stream.</summary>
    private static TestFile Compressed(byte[] stored, params (string Name, uint Id, string Type, int Kind)[] more)
    {
        var file = new TestFile();
        var attributes = new JsonObject();
        var ids = new JsonObject();
        foreach ((string name, uint id, string type, int kind) in more.Prepend(("TEXCOORD_0", 2u, "VEC2", 5126)).Prepend(("NORMAL", 1u, "VEC3", 5126)).Prepend(("POSITION", 0u, "VEC3", 5126)))
        {
            (attributes[name], ids[name]) = (file.Accessor(type, kind, null, 24), id);
        }

        var primitive = new JsonObject { ["attributes"] = attributes, ["indices"] = file.Accessor("SCALAR", 5123, null, 36) };
        primitive["extensions"] = new JsonObject { [DracoPrimitives.Name] = new JsonObject { ["bufferView"] = file.View(stored), ["attributes"] = ids } };
        file.Add("meshes", new JsonObject { ["primitives"] = new JsonArray(primitive) });
        file.Add("nodes", new JsonObject { ["mesh"] = 0 });
        return file.Set("extensionsRequired", $"[\"{DracoPrimitives.Name}\"]");
    }
}
