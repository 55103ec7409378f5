using System.Globalization;
using System.Text.Json.Nodes;
using VRLab.Core;

namespace VRLab.Gltf.Tests;

/// <summary>
/// What the public validator calls an error: refused at its place where it would change what is shown, told by a warning where something is left out, and passed over where
/// it changes nothing. Each case sets values of a file of one triangle.
/// </summary>
[TestFixture]
public sealed class ValidatorTests
{
    private const string Lens = "cameras=[{\"type\":\"perspective\",\"perspective\":{\"yfov\":1,\"znear\":0.1}}]; nodes/0/camera=0";

    [TestCase("asset=[]", "asset")]
    [TestCase("asset/minVersion=\"2.1\"", "asset")]
    [TestCase("nodes={}", "nodes")]
    [TestCase("nodes/0=7", "nodes[0]")]
    [TestCase("nodes/0/mesh=true", "nodes[0].mesh")]
    [TestCase("nodes/0/skin=0", "nodes[0].skin")]
    [TestCase("nodes/0/camera=5", "nodes[0].camera")]
    [TestCase("nodes/0/matrix=[1,0,0,0]", "nodes[0].matrix")]
    [TestCase("nodes/0/rotation=[0,0,0]", "nodes[0].rotation")]
    [TestCase("nodes/0/weights={}", "nodes[0].weights")]
    [TestCase("nodes/0/extensions={\"KHR_lights_punctual\":{\"light\":0}}", "light")]
    [TestCase("nodes/0/extensions={\"KHR_node_visibility\":{\"visible\":1}}", "visible")]
    [TestCase("nodes/0/extensions={\"EXT_mesh_gpu_instancing\":{}}", "attributes")]
    [TestCase("scenes=[{\"nodes\":[0]}]; scene=4", "scene")]
    [TestCase("scenes=[{\"nodes\":[7]}]", "scenes[0].nodes[0]")]
    [TestCase("scenes=[{\"nodes\":[0,0]}]", "nodes[0]")]
    [TestCase("extensionsUsed=\"X\"", "extensionsUsed")]
    [TestCase("extensionsRequired=[5]", "extensionsRequired[0]")]
    [TestCase("accessors/0/count=0", "NORMAL")]
    [TestCase("accessors/0/sparse={\"count\":9,\"indices\":{},\"values\":{}}", "accessors[0].sparse.count")]
    [TestCase("accessors/0/sparse={\"count\":1}", "accessors[0].sparse.indices")]
    [TestCase("bufferViews/0/byteStride=3", "bufferViews[0].byteStride")]
    [TestCase("bufferViews/0/byteStride=256", "bufferViews[0].byteStride")]
    [TestCase("bufferViews/0/byteLength=-1", "bufferViews[0].byteLength")]
    [TestCase("buffers=[{\"byteLength\":8,\"uri\":\"data:application/octet-stream;base64,@@@\"}]", "buffers[0]")]
    [TestCase("buffers=[{\"byteLength\":8,\"uri\":\"data:application/octet-stream;base64,AAAA\"}]", "buffers[0]")]
    [TestCase("buffers=[{\"uri\":\"data:application/octet-stream;base64,AAAA\"}]", "buffers[0].byteLength")]
    [TestCase("meshes/0/primitives/0/mode=9", "meshes[0].primitives[0].mode")]
    [TestCase("meshes/0/primitives/0/material=2", "meshes[0].primitives[0].material")]
    [TestCase("meshes/0/primitives/0/indices=0", "indices")]
    [TestCase("meshes/0/primitives/0/targets=[{\"POSITION\":2}]", "targets[0].POSITION")]
    [TestCase("meshes/0/primitives/0/attributes/TANGENT=1", "TANGENT")]
    [TestCase("meshes/0/primitives/0/attributes/JOINTS_0=1", "WEIGHTS_0")]
    [TestCase("meshes/0/primitives/0/attributes/COLOR_0=2", "COLOR_0")]
    [TestCase("meshes/0/primitives/0/attributes/POSITION=true", "POSITION")]
    [TestCase("materials=[{\"alphaMode\":\"GLASS\"}]; meshes/0/primitives/0/material=0", "materials[0].alphaMode")]
    [TestCase("materials=[{\"pbrMetallicRoughness\":{\"metallicFactor\":2}}]; meshes/0/primitives/0/material=0", "metallicFactor")]
    [TestCase("materials=[{\"emissiveFactor\":[1,1]}]; meshes/0/primitives/0/material=0", "emissiveFactor")]
    [TestCase("materials=[{\"emissiveTexture\":{\"index\":3}}]; meshes/0/primitives/0/material=0", "emissiveTexture.index")]
    [TestCase("materials=[{\"emissiveTexture\":{}}]; meshes/0/primitives/0/material=0", "emissiveTexture.index")]
    [TestCase("materials=[{\"extensions\":{\"KHR_materials_diffuse_transmission\":{\"diffuseTransmissionFactor\":2}}}]; meshes/0/primitives/0/material=0", "diffuseTransmissionFactor")]
    [TestCase("materials=[{\"extensions\":{\"KHR_materials_volume\":{\"attenuationDistance\":0}}}]; meshes/0/primitives/0/material=0", "attenuationDistance")]
    [TestCase("materials=[{\"extensions\":{\"KHR_materials_emissive_strength\":{\"emissiveStrength\":-1}}}]; meshes/0/primitives/0/material=0", "emissiveStrength")]
    [TestCase("materials=[{\"emissiveTexture\":{\"index\":0}}]; textures=[{\"source\":0}]; images=[{\"bufferView\":0}]; meshes/0/primitives/0/material=0", "images[0]")]
    [TestCase("materials=[{\"emissiveTexture\":{\"index\":0}}]; textures=[{\"source\":0}]; images=[{}]; meshes/0/primitives/0/material=0", "images[0]")]
    [TestCase("skins=[{\"joints\":[]}]", "skins[0]")]
    [TestCase("skins=[{\"joints\":[4]}]", "skins[0].joints[0]")]
    [TestCase("skins=[{\"joints\":[0],\"inverseBindMatrices\":0}]", "inverseBindMatrices")]
    [TestCase(Lens + "; cameras/0/type=\"fisheye\"", "cameras[0].type")]
    [TestCase(Lens + "; cameras/0/perspective={}", "yfov")]
    [TestCase(Lens + "; cameras/0/perspective/yfov=0", "yfov")]
    [TestCase("animations=[{\"samplers\":[],\"channels\":[{\"sampler\":0,\"target\":{\"node\":0,\"path\":\"scale\"}}]}]", "animations[0].channels[0].sampler")]
    [TestCase("animations=[{\"samplers\":[],\"channels\":[{\"sampler\":0,\"target\":{\"node\":0,\"path\":\"spin\"}}]}]", "animations[0].channels[0].target.path")]
    [TestCase("animations=[{\"samplers\":[],\"channels\":[{}]}]", "animations[0].channels[0].target")]
    [TestCase("animations=[{\"samplers\":[{\"input\":0,\"output\":0}],\"channels\":[{\"sampler\":0,\"target\":{\"node\":0,\"path\":\"scale\"}}]}]", "animations[0].samplers[0].input")]
    [TestCase("animations=[{\"samplers\":[{\"input\":0}],\"channels\":[{\"target\":{\"path\":\"pointer\",\"extensions\":{\"KHR_animation_pointer\":{\"pointer\":5}}}}]}]", "pointer")]
    public void WhatWouldChangeThePictureIsRefusedAtItsPlace(string changes, string place) =>
        Assert.That(Changed(changes).Load, Throws.TypeOf<ProblemException>().With.Message.Contains(place));

    [TestCase("meshes/0/primitives/0/attributes={}", "no positions")]
    [TestCase("extensionsUsed=[\"ACME_magic\"]", "ACME_magic")]
    [TestCase("extensionsUsed=[\"EXT_lights_image_based\"]", "the light of the room")]
    [TestCase("scenes=[{\"nodes\":[0]},{}]", "2 scenes")]
    [TestCase("animations=[{\"samplers\":[],\"channels\":[{\"sampler\":0,\"target\":{\"path\":\"scale\"}}]}]", "animations[0].channels[0].target")]
    [TestCase("animations=[{\"samplers\":[],\"channels\":[{\"target\":{\"path\":\"pointer\"}}]}]", "animations[0].channels[0].target")]
    [TestCase("materials=[{\"emissiveTexture\":{\"index\":0}}]; textures=[{}]; meshes/0/primitives/0/material=0", "textures[0]")]
    [TestCase("skins=[{\"joints\":[0]}]; nodes/0/skin=0", "no joints")]
    public void WhatIsLeftOutIsTold(string changes, string expected) => Assert.That(Changed(changes).Load().Warnings, Has.Some.Contains(expected));

    [TestCase("bufferViews/0/target=7")]
    [TestCase("accessors/0/componentType=5123")]
    [TestCase("accessors/0/max=[9,9,9]")]
    [TestCase("accessors/0/min=\"low\"")]
    [TestCase("nodes/0/rotation=[0,0,0,2]")]
    [TestCase("nodes/0/rotation=[0,0,0,0]")]
    [TestCase("nodes/0/scale=[0,0,0]")]
    [TestCase("nodes/0/matrix=[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]")]
    [TestCase("nodes/0/children=[]")]
    [TestCase("nodes/0/mesh=null")]
    [TestCase("nodes/0/name=\"\"")]
    [TestCase("nodes/0/unknown=1")]
    [TestCase("meshes/0/primitives=[]")]
    [TestCase("meshes/0/weights=[1,2,3]")]
    [TestCase("skins=[{\"joints\":[0],\"skeleton\":9}]")]
    [TestCase("samplers=[{\"wrapS\":5}]")]
    [TestCase(Lens + "; cameras/0/perspective/zfar=0.01")]
    public void WhatChangesNothingIsPassedOver(string changes)
    {
        GltfModel model = Changed(changes).Load();
        Assert.That(model.Asset.Nodes, Has.Count.EqualTo(1));
        Assert.That(float.IsFinite(model.Asset.Nodes[0].ModelFromNode.Orientation.W) && model.Asset.Nodes[0].Parts.SelectMany(p => p.Mesh.Vertices).All(v => float.IsFinite(v.Position.X + v.Normal.X)), Is.True);
    }

    /// <summary>"path=value; path=value", where a path has keys and numbers between slashes.</summary>
    private static TestFile Changed(string changes)
    {
        TestFile file = TestFile.Triangle();
        foreach (string[] change in changes.Split("; ").Select(c => c.Split('=', 2)))
        {
            string[] keys = change[0].Split('/');
            JsonNode owner = keys[..^1].Aggregate((JsonNode)file.Root, (node, key) => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? node[index]! : node[key]!);
            JsonNode? value = JsonNode.Parse(change[1]);
            if (owner is JsonArray list)
            {
                list[int.Parse(keys[^1], CultureInfo.InvariantCulture)] = value;
            }
            else
            {
                owner[keys[^1]] = value;
            }
        }

        return file;
    }
}
