using System.Diagnostics;
using System.Text;
using VRLab.Core;

namespace VRLab.Gltf.Tests;

/// <summary>Files that lie, overflow or never end: refused with the reason and its place, without taking the memory that they claim.</summary>
[TestFixture]
public sealed class HostileTests
{
    [TestCase("accessors", 0, "count", "2147483648", "accessors[0].count")]
    [TestCase("accessors", 0, "count", "90000000", "accessors[0]")]
    [TestCase("accessors", 0, "count", "-1", "accessors[0].count")]
    [TestCase("accessors", 0, "count", "1.5", "accessors[0].count")]
    [TestCase("accessors", 0, "byteOffset", "1000000000000", "accessors[0]")]
    [TestCase("accessors", 0, "byteOffset", "-4", "accessors[0].byteOffset")]
    [TestCase("accessors", 0, "bufferView", "77", "accessors[0].bufferView")]
    [TestCase("accessors", 0, "componentType", "5124", "accessors[0].componentType")]
    [TestCase("accessors", 0, "type", "\"VEC9\"", "accessors[0].type")]
    [TestCase("accessors", 0, "type", "\"VEC2\"", "POSITION")]
    [TestCase("accessors", 2, "count", "2", "TEXCOORD_0")]
    [TestCase("bufferViews", 0, "byteLength", "4294967296", "bufferViews[0]")]
    [TestCase("bufferViews", 0, "byteOffset", "18446744073709551615", "bufferViews[0].byteOffset")]
    [TestCase("bufferViews", 0, "byteStride", "8", "accessors[0]")]
    [TestCase("bufferViews", 0, "buffer", "3", "bufferViews[0].buffer")]
    [TestCase("nodes", 0, "mesh", "9", "nodes[0].mesh")]
    [TestCase("nodes", 0, "mesh", "\"a\"", "nodes[0].mesh")]
    [TestCase("nodes", 0, "scale", "[1e38, 1e38, 1e38]", "nodes[0]")]
    [TestCase("nodes", 0, "translation", "[1e39, 0, 0]", "nodes[0].translation[0]")]
    [TestCase("nodes", 0, "translation", "[1, 2]", "nodes[0].translation")]
    [TestCase("nodes", 0, "children", "[0]", "nodes[0]")]
    [TestCase("nodes", 0, "children", "{}", "nodes[0].children")]
    public void LiesAreRefusedAtTheirPlace(string list, int index, string key, string value, string place)
    {
        TestFile file = TestFile.Triangle().Set("scenes", """[{ "nodes": [0] }]""");
        file[list, index][key] = System.Text.Json.Nodes.JsonNode.Parse(value);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(file.Load, Throws.TypeOf<ProblemException>().With.Message.Contains(place));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(2_000_000), "bytes taken");
    }

    [Test]
    public void BufferOfFourGigabytesIsRefused() => Assert.That(
        TestFile.Triangle().Set("buffers", """[{ "byteLength": 4294967296 }]""").Load, Throws.TypeOf<ProblemException>().With.Message.Contains("buffers[0]"));

    [Test]
    public void NumbersWithoutBytesCountAgainstTheMemory()
    {
        TestFile file = TestFile.Triangle();
        file["accessors", 0].Remove("bufferView");
        file["accessors", 0]["count"] = 99_000_000;
        var limits = new GltfLimits { MemoryBytes = 64 << 20 };
        Assert.That(() => GltfLoader.Read(file.ToGlb(), "test.glb", limits: limits), Throws.TypeOf<ProblemException>().With.Message.Contains("accessors[0]").And.Message.Contains("64 MiB"));
    }

    [Test]
    public void ManyPrimitivesOverOneAccessorCountEach()
    {
        TestFile file = TestFile.Triangle();
        System.Text.Json.Nodes.JsonArray primitives = file["meshes", 0]["primitives"]!.AsArray();
        for (int i = 0; i < 5000; i++)
        {
            primitives.Add(primitives[0]!.DeepClone());
        }

        var limits = new GltfLimits { MemoryBytes = 1 << 20 };
        Assert.That(() => GltfLoader.Read(file.ToGlb(), "test.glb", limits: limits), Throws.TypeOf<ProblemException>().With.Message.Contains("1 MiB"));
    }

    [Test]
    public void LinesAreCountedBeforeTheyAreMade()
    {
        TestFile file = TestFile.Triangle("""{ "mode": 3 }""");
        file["meshes", 0]["primitives"]![0]!["indices"] = file.Numbers("SCALAR", 5121, false, [.. Enumerable.Range(0, 900_000).Select(i => (byte)(i % 3))]);
        byte[] whole = file.ToGlb();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(() => GltfLoader.Read(whole, "test.glb", limits: new GltfLimits { MemoryBytes = 16 << 20 }), Throws.TypeOf<ProblemException>().With.Message.Contains("primitives[0]"));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(8_000_000), "bytes taken");
    }

    [TestCase("""[{ "children": [1] }, { "children": [0] }]""", TestName = "CycleOfNodes")]
    [TestCase("""[{ "children": [2] }, { "children": [2] }, {}]""", TestName = "NodeOfTwoParents")]
    [TestCase("""[{ "children": [1, 1] }, {}]""", TestName = "ChildTwice")]
    public void TreesThatAreNoneAreRefused(string nodes) => Assert.That(
        TestFile.Triangle().Set("nodes", nodes).Set("scenes", """[{ "nodes": [0, 1] }]""").Load, Throws.TypeOf<ProblemException>().With.Message.Contains("nodes["));

    [Test]
    public void TreeOfAThousandLevelsIsReadAndOneOfTenThousandRefused()
    {
        Assert.That(Chain(1000).Load().Asset.Nodes, Has.Count.EqualTo(1000));
        Assert.That(Chain(10_000).Load, Throws.TypeOf<ProblemException>().With.Message.Contains("levels"));
    }

    [Test]
    public void DeepJsonIsRefused() => Assert.That(
        () => GltfLoader.Read(Encoding.ASCII.GetBytes(new string('[', 100_000)), "deep.gltf"), Throws.TypeOf<ProblemException>().With.Message.Contains("deep.gltf"));

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{")]
    [TestCase("{\"asset\": 5}")]
    [TestCase("solid ascii stl")]
    public void WhatIsNoGltfIsRefused(string text) => Assert.That(() => GltfLoader.Read(Encoding.UTF8.GetBytes(text), "a.gltf"), Throws.TypeOf<ProblemException>());

    [Test]
    public void IndexOutOfRangeIsNamed()
    {
        TestFile file = TestFile.Triangle();
        file["meshes", 0]["primitives"]![0]!["indices"] = file.Numbers<ushort>("SCALAR", 5123, false, 0, 1, 3);
        Assert.That(file.Load, Throws.TypeOf<ProblemException>().With.Message.Contains("meshes[0].primitives[0].indices: entry 2 is 3"));
    }

    [Test]
    public void NumberThatIsNoneIsNamed()
    {
        TestFile file = TestFile.Triangle();
        file["meshes", 0]["primitives"]![0]!["attributes"]!["POSITION"] = file.Floats("VEC3", 0, 0, 0, 1, float.NaN, 0, 0, 1, 0);
        Assert.That(file.Load, Throws.TypeOf<ProblemException>().With.Message.Contains("element 1 is not finite"));
    }

    [Test]
    public void SparseIndexOutOfRangeIsRefused()
    {
        TestFile file = TestFile.Triangle();
        file["accessors", 0]["sparse"] = System.Text.Json.Nodes.JsonNode.Parse("""
            { "count": 1, "indices": { "bufferView": 0, "componentType": 5125, "byteOffset": 12 }, "values": { "bufferView": 0 } }
            """);
        Assert.That(file.Load, Throws.TypeOf<ProblemException>().With.Message.Contains("accessors[0].sparse.indices"));
    }

    /// <summary>Thousands of damaged files: each is refused in words or gives a model whose indices hold.</summary>
    [Test]
    public void NoDamageCrashes()
    {
        byte[][] wholes = [AnimationTests.Skinned(1).ToGlb(), AnimationTests.Skinned(1).ToGltf(), Furnished().ToGlb(), Furnished().ToGltf()];
        var random = new DeterministicRandom(2024);
        var watch = Stopwatch.StartNew();
        int read = 0;
        for (int i = 0; i < 6000; i++)
        {
            byte[] damaged = Damaged(wholes[i % wholes.Length], ref random);
            try
            {
                GltfModel model = GltfLoader.Read(damaged, "fuzz", limits: new GltfLimits { MemoryBytes = 16 << 20 });
                Assert.That(model.Asset.Nodes.SelectMany(n => n.Parts).All(p => p.Mesh.Indices.All(index => index < p.Mesh.Vertices.Length)), Is.True);
                read++;
            }
            catch (ProblemException problem)
            {
                Assert.That(problem.Message, Does.Contain("fuzz"));
            }
        }

        TestContext.Out.WriteLine($"{read} of 6000 could be read, {watch.ElapsedMilliseconds} ms");
        Assert.That(read, Is.InRange(100, 5900));
    }

    /// <summary>A model with lights, a camera, images, several sets of coordinates, layers of materials, and animations of all these.</summary>
    private static TestFile Furnished()
    {
        TestFile file = CoordinateSetTests.File("""
            { "pbrMetallicRoughness": { "baseColorTexture": { "index": 0, "texCoord": 2 } }, "emissiveTexture": { "index": 0, "texCoord": 1 }, "extensions": {
              "KHR_materials_diffuse_transmission": { "diffuseTransmissionFactor": 0.5, "diffuseTransmissionTexture": { "index": 0 } }, "KHR_materials_volume": { "thicknessFactor": 0.1 },
              "KHR_materials_pbrSpecularGlossiness": { "glossinessFactor": 0.5, "specularGlossinessTexture": { "index": 0 } } } }
            """);
        file.With("nodes", """{ "camera": 0, "extensions": { "KHR_lights_punctual": { "light": 0 }, "KHR_node_visibility": { "visible": false } } }""");
        file.Set("cameras", """[{ "type": "perspective", "perspective": { "yfov": 0.7, "znear": 0.1 } }]""");
        file.Set("extensions", """{ "KHR_lights_punctual": { "lights": [{ "type": "spot", "intensity": 5, "range": 3, "spot": { "innerConeAngle": 0.1 } }] } }""");
        PropertyAnimationTests.Move(file, "/materials/0/emissiveTexture/extensions/KHR_texture_transform/offset", "LINEAR", 2, 0f, 1f);
        PropertyAnimationTests.Move(file, "/extensions/KHR_lights_punctual/lights/0/color", "CUBICSPLINE", 3, 0f, 1f);
        PropertyAnimationTests.Move(file, "/cameras/0/perspective/yfov", "STEP", 1, 0f, 1f);
        PropertyAnimationTests.Move(file, "/nodes/1/extensions/KHR_node_visibility/visible", "STEP", 1, 0f, 1f);
        return file;
    }

    private static byte[] Damaged(byte[] file, ref DeterministicRandom random)
    {
        byte[] damaged = [.. file];
        for (int hits = 1 + random.NextInt32(3); hits > 0; hits--)
        {
            int at = random.NextInt32(damaged.Length);
            damaged[at] = random.NextInt32(3) switch { 0 => (byte)random.NextInt32(256), 1 => (byte)('0' + random.NextInt32(10)), _ => (byte)(damaged[at] ^ (1 << random.NextInt32(8))) };
        }

        return damaged;
    }

    private static TestFile Chain(int length)
    {
        var file = new TestFile();
        for (int i = 0; i < length; i++)
        {
            file.With("nodes", i + 1 < length ? $$"""{ "children": [{{i + 1}}] }""" : "{}");
        }

        return file;
    }
}
