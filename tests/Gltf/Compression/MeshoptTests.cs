using System.Numerics;
using System.Text.Json.Nodes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Gltf.Tests;

/// <summary>Views that are compressed with EXT_meshopt_compression: bytes written by hand after the specification.</summary>
[TestFixture]
public sealed class MeshoptTests
{
    /// <summary>A first triangle 0 1 2; one on its edge 2 1 with a new corner; one on the newest edge 2 3 with a corner of its own, 1 away from the last such; one of three free ones.</summary>
    private static readonly byte[] FourTriangles = [0xE1, 0xF0, 0x10, 0x0F, 0xFF, 0x08, 0xFF, 0x02, 0x01, 0x03, .. new byte[16]];

    [Test]
    public void TrianglesShareEdgesAndCorners()
    {
        // Free corners: 4; then 4 + 1 = 5, 5 - 1 = 4, 4 - 2 = 2.
        Assert.That(MeshoptIndices.DecodeTriangles(FourTriangles, 12, 2)!.Where((_, i) => i % 2 == 0), Is.EqualTo(new byte[] { 0, 1, 2, 2, 1, 3, 2, 3, 4, 5, 4, 2 }));
    }

    [Test]
    public void SequencesGoOnFromOneOfTwoLines()
    {
        // Line 0: +3, line 1: +100, line 0: -1, line 1: +1; the differences are folded (1 is 2, -1 is 1) and hold the line in their lowest bit.
        byte[] stored = [0xD1, 6 << 1, 0x91, 0x03, 1 << 1, (2 << 1) | 1, 0, 0, 0, 0];
        Assert.That(MeshoptIndices.DecodeSequence(stored, 4, 4)!.Where((_, i) => i % 4 == 0), Is.EqualTo(new byte[] { 3, 100, 2, 101 }));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void AttributesAreDifferencesInGroups(int mode)
    {
        byte[] steps = mode switch { 0 => new byte[16], 1 => [2, 1, 0, 2, 9, 0, 0, 1, 0, 0, 0, 0, 0, 2, 0, 200], _ => [.. Enumerable.Range(0, 16).Select(i => (byte)(i * 3))] };
        byte[] stored = [0xA0, .. Column(steps, mode), .. Column(new byte[16], 0), .. Column(new byte[16], 0), .. Column(new byte[16], 0), .. new byte[28], 7, 8, 9, 10];
        byte[] elements = MeshoptAttributes.Decode(stored, 16, 4)!;
        int value = 7;
        for (int i = 0; i < 16; i++)
        {
            value = (value + ((steps[i] >> 1) ^ -(steps[i] & 1))) & 255;
            Assert.That(elements.AsSpan(i * 4, 4).ToArray(), Is.EqualTo(new[] { (byte)value, (byte)8, (byte)9, (byte)10 }), $"{i}");
        }
    }

    [Test]
    public void FiltersGiveDirectionsRotationsAndFloats()
    {
        byte[] direction = [0, 0, 127, 3], halves = new byte[8], number = [.. BitConverter.GetBytes((-3 << 24) | 12)];
        BitConverter.GetBytes((short)0x7FFC).CopyTo(halves, 6);
        Assert.Multiple(() =>
        {
            Assert.That(MeshoptFilters.Apply("OCTAHEDRAL", direction, 4) && direction.SequenceEqual(new byte[] { 0, 0, 127, 3 }));
            Assert.That(MeshoptFilters.Apply("QUATERNION", halves, 8) && BitConverter.ToInt16(halves, 0) == short.MaxValue, "the first number is the greatest, and all others are zero");
            Assert.That(MeshoptFilters.Apply("EXPONENTIAL", number, 4) && BitConverter.ToSingle(number) == 1.5f);
            Assert.That(MeshoptFilters.Apply("OCTAHEDRAL", new byte[12], 12), Is.False);
        });
    }

    [TestCase(MeshoptView.Name)]
    [TestCase(MeshoptView.OlderName)]
    public void CompressedIndicesOfAModelAreRead(string extension)
    {
        ModelAsset model = Compressed(FourTriangles, 6, extension).Load().Asset;
        Assert.That(model.Nodes[0].Parts[0].Mesh.Indices, Has.Length.EqualTo(12));
    }

    [Test]
    public void DamageAndWrongSizesAreRefused()
    {
        for (int length = 0; length < FourTriangles.Length; length++)
        {
            Assert.That(MeshoptIndices.DecodeTriangles(FourTriangles.AsSpan(0, length), 12, 2), Is.Null, $"{length}");
        }

        var random = new DeterministicRandom(3);
        int refused = 0;
        for (int i = 0; i < 2_000; i++)
        {
            byte[] damaged = [.. FourTriangles];
            damaged[random.NextInt32(damaged.Length)] = (byte)random.NextInt32(256);
            refused += IsRefused(damaged) ? 1 : 0;
        }

        Assert.That(refused, Is.InRange(500, 2_000));
    }

    private static bool IsRefused(byte[] stored)
    {
        try
        {
            Compressed(stored, 6).Load();
            return false;
        }
        catch (ProblemException)
        {
            return true;
        }
    }

    [TestCase(8_000_000, 64L << 20, "64 MiB")]
    [TestCase(8_388_608, 8L << 30, "count")]
    public void CompressionThatClaimsTooMuchIsRefused(int count, long memory, string expected)
    {
        TestFile file = Compressed(FourTriangles, 6);
        JsonObject extension = ExtensionOf(file);
        (extension["count"], extension["byteStride"], extension["mode"]) = (count, 256, "ATTRIBUTES");
        Assert.That(
            () => GltfLoader.Read(file.ToGlb(), "test.glb", limits: new GltfLimits { MemoryBytes = memory }),
            Throws.TypeOf<ProblemException>().With.Message.Contains(MeshoptView.OlderName).And.Message.Contains(expected));
    }

    [Test]
    public void FiltersAreForAttributesOnly()
    {
        TestFile file = Compressed(FourTriangles, 6);
        JsonObject extension = ExtensionOf(file);
        (extension["byteStride"], extension["filter"]) = (4, "EXPONENTIAL");
        Assert.That(file.Load, Throws.TypeOf<ProblemException>().With.Message.Contains("filter"));
    }

    private static JsonObject ExtensionOf(TestFile file) =>
        file["bufferViews", file.Root["bufferViews"]!.AsArray().Count - 1]["extensions"]![MeshoptView.OlderName]!.AsObject();

    /// <summary>A model of so many corners whose indices are compressed.</summary>
    private static TestFile Compressed(byte[] stored, int corners, string extension = MeshoptView.OlderName)
    {
        TestFile file = TestFile.Triangle();
        float[] positions = [.. Enumerable.Range(0, corners).SelectMany(i => new float[] { i % 3, i / 3 * 1.5f, i * 0.2f })];
        JsonObject primitive = file["meshes", 0]["primitives"]![0]!.AsObject();
        primitive["attributes"] = new JsonObject { ["POSITION"] = file.Floats("VEC3", positions) };
        int view = file.View(stored);
        JsonObject place = file["bufferViews", view];
        place["extensions"] = new JsonObject
        {
            [extension] = new JsonObject
            {
                ["buffer"] = 0,
                ["byteOffset"] = (int)place["byteOffset"]!,
                ["byteLength"] = stored.Length,
                ["byteStride"] = 2,
                ["count"] = 12,
                ["mode"] = "TRIANGLES",
            },
        };
        primitive["indices"] = file.Accessor("SCALAR", 5123, view, 12);
        return file.Set("extensionsRequired", $"[\"{extension}\"]");
    }

    /// <summary>One byte of sixteen elements: a header of two bits, then the steps packed as the mode says.</summary>
    private static List<byte> Column(byte[] steps, int mode)
    {
        var bytes = new List<byte> { (byte)mode };
        int bits = mode switch { 0 => 0, 1 => 2, 2 => 4, _ => 8 }, escape = (1 << bits) - 1;
        var escaped = new List<byte>();
        int filled = 0, packed = 0;
        foreach (byte step in steps)
        {
            bool isEscaped = bits is 2 or 4 && step >= escape;
            packed = (packed << bits) | (isEscaped ? escape : bits == 0 ? 0 : step);
            filled += bits;
            if (filled == 8)
            {
                bytes.Add((byte)packed);
                (filled, packed) = (0, 0);
            }

            if (isEscaped)
            {
                escaped.Add(step);
            }
        }

        return [.. bytes, .. escaped];
    }
}
