using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;

namespace VRLab.Gltf.Tests;

/// <summary>Writes small glTF files: numbers go into one buffer, everything else is JSON as the test says it.</summary>
internal sealed class TestFile
{
    private const int Float = 5126;
    private readonly List<byte> _buffer = [];

    public JsonObject Root { get; } = new() { ["asset"] = new JsonObject { ["version"] = "2.0" } };

    public byte[] Buffer => [.. _buffer];

    /// <summary>A triangle in the plane z = 0 with normals toward +Z and coordinates whose v points down, shown by one node.</summary>
    public static TestFile Triangle(string primitive = "{}", string node = """{ "mesh": 0 }""")
    {
        var file = new TestFile();
        var attributes = new JsonObject
        {
            ["POSITION"] = file.Floats("VEC3", 0, 0, 0, 1, 0, 0, 0, 1, 0),
            ["NORMAL"] = file.Floats("VEC3", 0, 0, 1, 0, 0, 1, 0, 0, 1),
            ["TEXCOORD_0"] = file.Floats("VEC2", 0, 1, 1, 1, 0, 0),
        };
        var whole = JsonNode.Parse(primitive)!.AsObject();
        whole["attributes"] ??= attributes;
        file.Add("meshes", new JsonObject { ["primitives"] = new JsonArray(whole) });
        file.Add("nodes", JsonNode.Parse(node)!);
        return file;
    }

    public JsonObject this[string list, int index] => Root[list]![index]!.AsObject();

    public TestFile With(string list, string json)
    {
        Add(list, JsonNode.Parse(json)!);
        return this;
    }

    public TestFile Set(string key, string json)
    {
        Root[key] = JsonNode.Parse(json);
        return this;
    }

    public int Add(string list, JsonNode entry)
    {
        JsonArray entries = Root[list]?.AsArray() ?? [];
        Root[list] = entries;
        entries.Add(entry);
        return entries.Count - 1;
    }

    /// <summary>Writes floats and returns their accessor.</summary>
    public int Floats(string type, params float[] values) => Accessor(type, Float, View(MemoryMarshal.AsBytes(values.AsSpan())), values.Length / ComponentsOf(type));

    /// <summary>Writes whole numbers of some type and returns their accessor.</summary>
    public int Numbers<T>(string type, int componentType, bool isNormalized, params T[] values)
        where T : struct
    {
        int accessor = Accessor(type, componentType, View(MemoryMarshal.AsBytes(values.AsSpan())), values.Length / ComponentsOf(type));
        this["accessors", accessor]["normalized"] = isNormalized;
        return accessor;
    }

    public int Accessor(string type, int componentType, int? view, int count) => Add("accessors", new JsonObject
    {
        ["bufferView"] = view,
        ["componentType"] = componentType,
        ["count"] = count,
        ["type"] = type,
    });

    /// <summary>Writes bytes, begun at a multiple of four, and returns their view.</summary>
    public int View(ReadOnlySpan<byte> bytes)
    {
        while (_buffer.Count % 4 != 0)
        {
            _buffer.Add(0);
        }

        int offset = _buffer.Count;
        _buffer.AddRange(bytes);
        return Add("bufferViews", new JsonObject { ["buffer"] = 0, ["byteOffset"] = offset, ["byteLength"] = bytes.Length });
    }

    public GltfModel Load() => GltfLoader.Read(ToGlb(), "test.glb");

    public byte[] ToGlb()
    {
        byte[] json = Encoding.UTF8.GetBytes(Text(null));
        byte[] binary = Buffer;
        int jsonLength = (json.Length + 3) & ~3, binaryLength = (binary.Length + 3) & ~3;
        using var glb = new MemoryStream();
        using var writer = new BinaryWriter(glb);
        writer.Write("glTF"u8);
        writer.Write(2u);
        writer.Write(12 + 8 + jsonLength + 8 + binaryLength);
        writer.Write(jsonLength);
        writer.Write("JSON"u8);
        writer.Write(json);
        writer.Write("   "u8[..(jsonLength - json.Length)]);
        writer.Write(binaryLength);
        writer.Write("BIN\0"u8);
        writer.Write(binary);
        writer.Write(new byte[binaryLength - binary.Length]);
        return glb.ToArray();
    }

    /// <summary>The JSON with its buffer in a file beside it, or within it.</summary>
    public byte[] ToGltf(string? uri = null) =>
        Encoding.UTF8.GetBytes(Text(uri ?? $"data:application/octet-stream;base64,{Convert.ToBase64String(Buffer)}"));

    private string Text(string? uri)
    {
        JsonObject root = Root.DeepClone().AsObject();
        if (root["buffers"] is null && _buffer.Count > 0)
        {
            var buffer = new JsonObject { ["byteLength"] = _buffer.Count };
            if (uri is not null)
            {
                buffer["uri"] = uri;
            }

            root["buffers"] = new JsonArray(buffer);
        }

        return root.ToJsonString();
    }

    private static int ComponentsOf(string type) => type switch
    {
        "SCALAR" => 1,
        "VEC2" => 2,
        "VEC3" => 3,
        "MAT4" => 16,
        _ => 4,
    };
}
