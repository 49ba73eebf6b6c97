"""Prints a SAM template as the plain CloudFormation it becomes, so that cfn-lint can check what SAM itself does not."""

import json
import sys

import boto3
from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse


class NoManagedPolicies:
    def load(self):
        return {}


boto3.setup_default_session(region_name="ap-east-1")
with open(sys.argv[1], encoding="utf-8") as file:
    template = yaml_parse(file)
for resource in template["Resources"].values():
    if resource["Type"] == "AWS::Serverless::Function":
        resource["Properties"]["CodeUri"] = "s3://bucket/code.jar"
print(json.dumps(transform(template, {}, NoManagedPolicies()), ensure_ascii=False, indent=1, default=str))
